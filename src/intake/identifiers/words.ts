/** First names that are common in the Netherlands; written down from general knowledge. */
export const firstNames: readonly string[] = split(`
  aafke aaron abdel abdullah achmed adam adriaan adrie ahmed aicha albert alex alexander ali alice alida alina
  amber amina amir amy an andrea andre andreas andries angela angelique anita anja anke ankie anna anne anneke
  annelies annemarie annemiek annet annette annie anouk ans anton antoinette antonia antonius arend arie arjan
  arjen arnold arthur astrid aart ayse babette barbara barry bart bas bastiaan beatrix bea ben benjamin bennie
  berend bert berta bertus bianca björn bjorn bob boudewijn bram brechtje brenda brian bregje brigitte bruno
  carel carla carlijn carlo carmen carolien carolina caroline casper catharina cees charlotte chantal chris
  christa christel christiaan christian christina christine cindy claire claudia cor cora corina corine corinne
  corrie cornelia cornelis daan dagmar damian daniel daniela danielle danny david debbie debora denise dennis
  derk desiree diana dick diederik dieuwke dirk dominique donald dorien douwe duco dylan eddy edith eduard edwin
  eefje eelco eline elisa elisabeth elise elke ella ellen els elsa elsbeth elly emiel emile emily emine emma eric
  erica erik erika ernst erwin esmee esther eva eveline evelien evert evi fabian fatih fatima fatma femke fenna
  ferdinand ferry finn fleur floor floris fokke fons frank frans fred frederik freek frits gabriel geert geertje
  geertruida gemma george gerald gerard gerben gerda gerhard gerjan gerrie gerrit gert gertjan gijs gijsbert gina
  greet greetje greta gunther guus guido hamza hanna hanneke hannah hannie hans harm harmen harold harrie harry
  hasan hassan hein heleen helena helga hendrik hendrika henk hennie henriette henri henry herman hermien hester
  hilda hilde hille hubert hugo hussein huub huseyin ian ibrahim ilona ilse imane ina inge ingeborg ingrid irene
  iris irma isa isabel isabella isabelle ivo jaap jack jacco jacob jacoba jacqueline jacques jaimy jan jana janneke
  jannes jannie janny jans jantje janna jaro jasmijn jasmine jason jasper jeanette jeanine jelle jelmer jennifer
  jenny jeroen jesse jessica jet jikke jill jim jitske joachim joan joanna job jochem joep johan johanna johannes
  john johnny jolanda jolande jolijn jonas jonathan joost jordy jorg jorien joris jorrit jos jose josé josef joseph
  josephine joyce judith julia julian julie jurgen juriaan justin kaatje karel karen karim karin karina karlijn
  kasper katja kees kelly kevin khadija kim kirsten klaas koen koos kristel kristina lambert lara lars laura
  lauren laurens leah leen leendert lena lennard leo leon leonie leonoor lianne lidia lieke lies liesbeth lieve
  lilian linda lisa lisanne lisette lizzy loes lotte louis louisa louise luc luca lucas lucia lucy luuk lydia
  maaike maarten maartje machteld madelon magda manon marc marcel marco margaretha margot margreet margriet maria
  marian marianne marieke mariëlle marielle marije marijke marijn marika mariska marit marjan marjolein marjolijn
  mark marleen marlies marloes marnix marry martha martijn martin martina martine mary mascha mathijs matthias
  matthijs maud maurice maurits max meike melanie melissa menno merel meryem mia michael michel michelle michiel
  mieke miep milan milou mina miranda mirjam mohamed mohammed monica monique morris muhammed mustafa myrthe nadia
  nadine naomi natalie natasja nathalie nel nelleke nellie nicky nico nicolaas nicole niek niels nienke nina noa
  noah noor noortje nora noud olaf olga olivia omar onno oscar osman otto pascal patricia patrick paul paula paulien
  pauline peter petra philip pien piet pieter pieternel pim quinten rachel rachid ralf ramon raymond rebecca
  reinder reinier remco rené rene renate renée renee renske rianne ria richard rick rien rik rina rinus rita
  rob robbert robert robin roderick roel roeland roelof rogier roland rolf romy ron ronald rosa rosalie roy ruben
  rudi rudolf rutger ruth ruud saar sabine said saida salim sam samantha samira samuel sander sandra sanne sara
  sarah saskia sebastiaan selma serge servaas shirley sibel siebe siebren siem sietske sigrid simon simone sjaak
  sjoerd sjors sofia sofie sophie stan stefan stefanie stella steven stijn suzan suzanne sven sybren sylvia
  tamara tanja tatjana teun teunis theo thea theodora theodorus thijs thomas tijmen tim timo tina tineke tjeerd
  tobias tom tonnie tonny trees trijntje trudy truus twan ursula valerie vera veronica vincent wendy werner wesley
  wiebe wiebren wilhelmina wilhelmus willem willemijn willemien wim wouter xander yara yasmin yasmina yusuf
  yvette yvon yvonne zeynep zoë
`);

/** Family names that are common in the Netherlands and are no names of jobs; from general knowledge. */
export const familyNames: readonly string[] = split(`
  jansen janssen vries dijk smits smit meijer meyer mulder peters hendriks leeuwen dijkstra graaf jacobs
  vermeulen heuvel bruijn heijden willems hoekstra verhoeven koster peeters scholten postma martens gerritsen
  sanders huijbers jonge hoeven hermans evers verbeek wolters vermeer driessen sluijs hofman hofstra zijlstra
  boersma veenstra wiersma terpstra sijbrandij yilmaz kaya demir elidrissi benali ramdin jong berg kramer vliet
`);

/** Words for illnesses, treatments and other reasons of absence; from general knowledge. */
export const illnessWords: readonly string[] = split(`
  griep verkouden verkoudheid koorts hoofdpijn migraine buikpijn buikgriep keelontsteking longontsteking
  bronchitis astma copd rugpijn rugklachten nekklachten schouderklachten knieklachten hernia botbreuk fractuur
  gebroken kneuzing verstuiking whiplash hersenschudding operatie ziekenhuisopname ziekenhuis opname
  overspannen overspanning burn-?out stressklachten depressie depressief angststoornis psychisch psychische
  psychose ptss autisme adhd verslaving kanker tumor leukemie chemotherapie bestraling borstkanker hartinfarct
  hartklachten hartfalen beroerte hersenbloeding diabetes epilepsie reuma artrose fibromyalgie lyme corona covid
  ontsteking infectie allergie eczeem zwanger zwangerschap zwangerschapsklachten bevalling miskraam
  keizersnede menstruatie overgangsklachten arbeidsongeval bedrijfsongeval verkeersongeval mantelzorg rouw
  rsi carpaal tennisarm ischias longembolie trombose hepatitis hiv crohn colitis nierstenen galstenen blindedarm
  flu influenza headache fever cancer depression pregnancy surgery injury neoplasms diseases disorder disorders
`);

function split(words: string): string[] {
  return words.trim().split(/\s+/);
}
