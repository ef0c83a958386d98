export default function (eleventy) {
  eleventy.addGlobalData('site', 'https://notes.example');
  eleventy.addGlobalData('comments', 'https://comments.example.org');
}
