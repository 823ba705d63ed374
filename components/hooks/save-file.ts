/** Saves a text or a file that was made here under a name, in the folder for downloads. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser reads the address after this turn; a large file for a while.
  setTimeout(() => URL.revokeObjectURL(url), 120_000);
}
