// Messages shown if the widget cannot start, in all languages. They are in one file, because the code that shows them
// must not depend on anything else.

export interface CannotStartStrings {
  /** The browser lacks a feature that the script needs. */
  readonly tooOld: string;
  /** Any other reason. */
  readonly failed: string;
  /** The link to the page of the server that shows the comments without the script. */
  readonly ownPage: string;
}

export const CANNOT_START: Readonly<Record<'en' | 'de' | 'fr' | 'ar', CannotStartStrings>> = {
  en: {
    tooOld: 'This browser is too old to show the comments. Update it, or use another one.',
    failed: 'The comments could not be started on this page.',
    ownPage: 'Read the comments on a separate page',
  },
  de: {
    tooOld:
      'Dieser Browser ist zu alt, um die Kommentare zu zeigen. Aktualisieren Sie ihn oder verwenden Sie einen anderen.',
    failed: 'Die Kommentare konnten auf dieser Seite nicht gestartet werden.',
    ownPage: 'Kommentare auf einer eigenen Seite lesen',
  },
  fr: {
    tooOld: 'Ce navigateur est trop ancien pour afficher les commentaires. Mettez-le à jour ou utilisez-en un autre.',
    failed: 'Les commentaires n’ont pas pu démarrer sur cette page.',
    ownPage: 'Lire les commentaires sur une page à part',
  },
  ar: {
    tooOld: 'هذا المتصفح أقدم من أن يعرض التعليقات. حدّثه أو استخدم متصفحًا آخر.',
    failed: 'تعذّر تشغيل التعليقات في هذه الصفحة.',
    ownPage: 'اقرأ التعليقات في صفحة مستقلة',
  },
};
