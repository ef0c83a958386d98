// Shows a file of this site, as it is, in every element that names one in `data-source`.
for (const element of document.querySelectorAll('[data-source]')) {
  const response = await fetch(element.dataset.source);
  if (response.ok) element.textContent = await response.text();
}
