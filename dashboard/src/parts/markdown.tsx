import ReactMarkdown, { type Components, type Options } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import classes from './markdown.module.css';

/**
 * A model's Markdown. Raw HTML is shown as text, dangerous addresses are emptied (react-markdown's defaults), pictures
 * become links, because a picture from elsewhere would tell its owner that an admin reads this.
 */
export function Markdown({ text, idPrefix }: { text: string; idPrefix: string }) {
  const rehype: Options['remarkRehypeOptions'] = { clobberPrefix: idPrefix };
  return (
    <div className={classes.markdown}>
      <ReactMarkdown remarkPlugins={[remarkGfm]} remarkRehypeOptions={rehype} components={components}>
        {text}
      </ReactMarkdown>
    </div>
  );
}

const components: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  img: ({ src, alt }) =>
    typeof src === 'string' && src ? (
      <a href={src} target="_blank" rel="noopener noreferrer nofollow">
        {alt || 'Picture'}
      </a>
    ) : (
      <span>{alt}</span>
    ),
  // The page's own headings are above; a message's must not pretend to be of their rank.
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  input: ({ checked }) => <span>{checked ? '☑ ' : '☐ '}</span>,
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
  table: ({ children }) => (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
    <section className={classes.wide} tabIndex={0} aria-label="Table">
      <table>{children}</table>
    </section>
  ),
};

function Heading({ children }: { children?: React.ReactNode }) {
  return <p className={classes.heading}>{children}</p>;
}
