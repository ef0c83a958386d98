// Messages shown if the widget cannot start, in all languages. They are in one file, because the code that shows them
// must not depend on anything else.

export interface CannotStartStrings {
  /** The browser lacks a feature that the script needs. */
  readonly tooOld: string;
  /** Any other reason. */
  readonly failed: string;
}

export const CANNOT_START: Readonly<Record<'en' | 'de' | 'fr' | 'ar', CannotStartStrings>> = {
  en: {
    tooOld: 'This browser is too old to show the comments. Update it, or use another one.',
    failed: 'The comments could not be started on this page.',
  },
  de: {
    tooOld:
      'Dieser Browser ist zu alt, um die Kommentare zu zeigen. Aktualisieren Sie ihn oder verwenden Sie einen anderen.',
    failed: 'Die Kommentare konnten auf dieser Seite nicht gestartet werden.',
  },
  fr: {
    tooOld: 'Ce navigateur est trop ancien pour afficher les commentaires. Mettez-le à jour ou utilisez-en un autre.',
    failed: 'Les commentaires n’ont pas pu démarrer sur cette page.',
  },
  ar: {
    tooOld: 'هذا المتصفح أقدم من أن يعرض التعليقات. حدّثه أو استخدم متصفحًا آخر.',
    failed: 'تعذّر تشغيل التعليقات في هذه الصفحة.',
  },
};
