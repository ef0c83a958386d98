// Messages shown if the widget cannot start, in all languages. They are in one file, because the code that shows them
// must not depend on anything else. `npm run docs` collects them from the languages.

/**
 * `tooOld`: the browser lacks a feature that the script needs. `failed`: any other reason. `ownPage`: the link to the page of
 * the server that shows the comments without the script.
 */
export type CannotStartStrings = readonly [tooOld: string, failed: string, ownPage: string];

export const ENGLISH: CannotStartStrings = [
  'This browser is too old to show the comments. Update it, or use another one.',
  'The comments could not be loaded.',
  'Read and write comments on a separate page',
];

/** By language tag in lower case. */
export const CANNOT_START: Readonly<Record<string, CannotStartStrings>> = {
  // generated:cannot-start
  'ar': ['هذا المتصفح أقدم من أن يعرض التعليقات. حدّثه أو استخدم متصفحًا آخر.', 'تعذّر تحميل التعليقات.', 'اقرأ التعليقات واكتب في صفحة مستقلة'],
  'bg': ['Този браузър е твърде стар, за да покаже коментарите. Обновете го или използвайте друг.', 'Коментарите не можаха да се заредят.', 'Четене и писане на коментари на отделна страница'],
  'bn': ['এই ব্রাউজারটি মন্তব্য দেখানোর জন্য বেশি পুরোনো। এটি আপডেট করুন বা অন্যটি ব্যবহার করুন।', 'মন্তব্য লোড হয়নি।', 'আলাদা পেজে মন্তব্য পড়ুন ও লিখুন'],
  'ca': ['Aquest navegador és massa antic per mostrar els comentaris. Actualitza’l o fes-ne servir un altre.', 'No s’han pogut carregar els comentaris.', 'Llegeix i escriu comentaris en una pàgina a part'],
  'cs': ['Tento prohlížeč je příliš starý na to, aby zobrazil komentáře. Aktualizujte ho nebo použijte jiný.', 'Komentáře se nepodařilo načíst.', 'Číst a psát komentáře na samostatné stránce'],
  'da': ['Denne browser er for gammel til at vise kommentarerne. Opdater den, eller brug en anden.', 'Kommentarerne kunne ikke hentes.', 'Læs og skriv kommentarer på en særskilt side'],
  'de': ['Dieser Browser ist zu alt, um die Kommentare zu zeigen. Aktualisieren Sie ihn oder verwenden Sie einen anderen.', 'Die Kommentare konnten nicht geladen werden.', 'Kommentare auf einer eigenen Seite lesen und schreiben'],
  'el': ['Αυτός ο περιηγητής είναι πολύ παλιός για να δείξει τα σχόλια. Ενημερώστε τον ή χρησιμοποιήστε άλλον.', 'Τα σχόλια δεν φορτώθηκαν.', 'Διαβάστε και γράψτε σχόλια σε ξεχωριστή σελίδα'],
  'es': ['Este navegador es demasiado antiguo para mostrar los comentarios. Actualízalo o usa otro.', 'No se han podido cargar los comentarios.', 'Leer y escribir comentarios en una página aparte'],
  'fa': ['این مرورگر برای نمایش دیدگاه‌ها قدیمی است. آن را به‌روز کنید یا از مرورگر دیگری استفاده کنید.', 'دیدگاه‌ها بارگیری نشدند.', 'خواندن و نوشتن دیدگاه در صفحه‌ای جداگانه'],
  'fi': ['Tämä selain on liian vanha kommenttien näyttämiseen. Päivitä se tai käytä toista selainta.', 'Kommenttien lataaminen ei onnistunut.', 'Lue ja kirjoita kommentteja erillisellä sivulla'],
  'fr': ['Ce navigateur est trop ancien pour afficher les commentaires. Mettez-le à jour ou utilisez-en un autre.', 'Les commentaires n’ont pas pu être chargés.', 'Lire et écrire des commentaires sur une page à part'],
  'he': ['הדפדפן הזה ישן מכדי להציג את התגובות. נא לעדכן אותו או להשתמש בדפדפן אחר.', 'לא ניתן היה לטעון את התגובות.', 'קריאה וכתיבה של תגובות בדף נפרד'],
  'hi': ['यह ब्राउज़र टिप्पणियाँ दिखाने के लिए बहुत पुराना है। इसे अपडेट करें या कोई दूसरा इस्तेमाल करें।', 'टिप्पणियाँ लोड नहीं हुईं।', 'टिप्पणियाँ अलग पेज पर पढ़ें और लिखें'],
  'hr': ['Ovaj je preglednik prestar za prikaz komentara. Ažurirajte ga ili upotrijebite drugi.', 'Komentari se nisu mogli učitati.', 'Čitajte i pišite komentare na zasebnoj stranici'],
  'hu': ['Ez a böngésző túl régi a hozzászólások megjelenítéséhez. Frissítsd, vagy használj másikat.', 'Nem sikerült betölteni a hozzászólásokat.', 'Hozzászólások olvasása és írása külön oldalon'],
  'id': ['Peramban ini terlalu lama untuk menampilkan komentar. Perbarui, atau gunakan yang lain.', 'Komentar tidak dapat dimuat.', 'Baca dan tulis komentar di halaman terpisah'],
  'it': ['Questo browser è troppo vecchio per mostrare i commenti. Aggiornalo o usane un altro.', 'Impossibile caricare i commenti.', 'Leggi e scrivi commenti in una pagina a parte'],
  'ja': ['このブラウザーは古いため、コメントを表示できません。更新するか、別のブラウザーを使ってください。', 'コメントを読み込めませんでした。', 'コメントを別のページで読む・書く'],
  'ko': ['이 브라우저는 너무 오래되어 댓글을 표시할 수 없습니다. 업데이트하거나 다른 브라우저를 사용하세요.', '댓글을 불러오지 못했습니다.', '별도 페이지에서 댓글 읽고 쓰기'],
  'ms': ['Pelayar ini terlalu lama untuk memaparkan komen. Kemas kini, atau gunakan pelayar lain.', 'Komen tidak dapat dimuatkan.', 'Baca dan tulis komen di halaman berasingan'],
  'nb': ['Denne nettleseren er for gammel til å vise kommentarene. Oppdater den, eller bruk en annen.', 'Kommentarene kunne ikke lastes inn.', 'Les og skriv kommentarer på en egen side'],
  'nl': ['Deze browser is te oud om de reacties te tonen. Werk hem bij of gebruik een andere.', 'De reacties konden niet worden geladen.', 'Reacties lezen en schrijven op een aparte pagina'],
  'pl': ['Ta przeglądarka jest za stara, aby wyświetlić komentarze. Zaktualizuj ją lub użyj innej.', 'Nie udało się wczytać komentarzy.', 'Czytaj i pisz komentarze na osobnej stronie'],
  'pt-br': ['Este navegador é antigo demais para mostrar os comentários. Atualize-o ou use outro.', 'Não foi possível carregar os comentários.', 'Ler e escrever comentários em uma página separada'],
  'ro': ['Acest browser este prea vechi pentru a afișa comentariile. Actualizează-l sau folosește altul.', 'Comentariile nu au putut fi încărcate.', 'Citește și scrie comentarii pe o pagină separată'],
  'ru': ['Этот браузер слишком старый, чтобы показать комментарии. Обновите его или используйте другой.', 'Не удалось загрузить комментарии.', 'Читать и писать комментарии на отдельной странице'],
  'sk': ['Tento prehliadač je príliš starý na zobrazenie komentárov. Aktualizujte ho alebo použite iný.', 'Komentáre sa nepodarilo načítať.', 'Čítať a písať komentáre na samostatnej stránke'],
  'sv': ['Den här webbläsaren är för gammal för att visa kommentarerna. Uppdatera den eller använd en annan.', 'Det gick inte att läsa in kommentarerna.', 'Läs och skriv kommentarer på en separat sida'],
  'th': ['เบราว์เซอร์นี้เก่าเกินกว่าจะแสดงความคิดเห็นได้ โปรดอัปเดตหรือใช้เบราว์เซอร์อื่น', 'โหลดความคิดเห็นไม่ได้', 'อ่านและแสดงความคิดเห็นในหน้าแยก'],
  'tr': ['Bu tarayıcı yorumları gösteremeyecek kadar eski. Güncelleyin veya başka bir tarayıcı kullanın.', 'Yorumlar yüklenemedi.', 'Yorumları ayrı bir sayfada okuyun ve yazın'],
  'uk': ['Цей браузер застарий, щоб показати коментарі. Оновіть його або скористайтеся іншим.', 'Не вдалося завантажити коментарі.', 'Читати й писати коментарі на окремій сторінці'],
  'vi': ['Trình duyệt này quá cũ để hiển thị bình luận. Hãy cập nhật hoặc dùng trình duyệt khác.', 'Không tải được bình luận.', 'Đọc và viết bình luận trên trang riêng'],
  'zh-hans': ['此浏览器版本过旧，无法显示评论。请更新或换用其他浏览器。', '评论加载失败。', '在单独的页面上查看和发表评论'],
  'zh-hant': ['這個瀏覽器版本過舊，無法顯示留言。請更新或改用其他瀏覽器。', '無法載入留言。', '在獨立頁面閱讀和撰寫留言'],
  // /generated
}; // prettier-ignore
