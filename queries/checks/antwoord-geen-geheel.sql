/*---
id: antwoord-geen-geheel
code: ANTWOORD-GEEN-GEHEEL
ernst: opmerking
tabel: enquete_antwoord
kolom: waarde
melding: De waarde is geen geheel getal.
advies: Lever het antwoord zoals het is gegeven, niet een gemiddelde van antwoorden.
---*/
select
  rij
from enquete_antwoord
where waarde <> floor(waarde)
