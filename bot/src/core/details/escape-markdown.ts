/** Text as Markdown that shows it as it is. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]<>|~]/g, '\\$&').replace(/^([ \t]*)(?=[#+=:-]|\d+[.)])/gm, '$1\\');
