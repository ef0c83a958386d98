/** The words of the pages that show a thread, and take comments, without JavaScript. */
export interface PageStrings {
  readonly lang: string;
  /** The title of the page. `title` is that of the article. */
  readonly heading: (title: string) => string;
  readonly backToArticle: string;
  /** Shown where nobody writes as a guest: these pages have no way to sign in. */
  readonly signInAtArticle: string;
  /** The link from the article to the page; shown where the comments cannot be. 0: their number is unknown. */
  readonly ownPage: (count: number) => string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly pageOf: (page: string, pages: string) => string;
  /** Shown above a form whose comment was not accepted. Follows the reason. */
  readonly textKept: string;
  /** Why a form was not accepted that the page of another site has sent. */
  readonly otherSite: string;
  /** Why a reply was not accepted whose parent has been deleted meanwhile. */
  readonly parentGone: string;
  /** The title of the page that shows a writer the comment just sent. */
  readonly yourComment: string;
  /** The link from there to the comment among the others. */
  readonly showInDiscussion: string;
}
