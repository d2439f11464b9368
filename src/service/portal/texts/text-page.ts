/** A paragraph, or a list of texts as a list. What stands as `[words](/path)` is a link. */
export type Text = string | readonly string[];

export interface TextSection {
  readonly id: string;
  readonly title: string;
  readonly texts: readonly Text[];
  /** What to do one after another, numbered, under the texts; and what there is to say after it. */
  readonly steps?: readonly string[];
  readonly more?: readonly Text[];
  readonly links?: readonly { readonly path: string; readonly label: string }[];
}

/** A page about the site or its figures that is text alone. */
export interface TextPage {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly TextSection[];
}
