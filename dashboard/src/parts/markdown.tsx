import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';
import classes from './markdown.module.css';

/**
 * A model's Markdown: `marked` reads it, React draws it, so that nothing in it is ever HTML. Raw HTML is shown as text,
 * dangerous addresses are no links, pictures become links, because a picture from elsewhere would tell its owner that an
 * admin reads this.
 */
export function Markdown({ text }: { text: string }) {
  return <div className={classes.markdown}>{drawAll(read(text))}</div>;
}

/** Thousands of levels of quotes or lists are more than the parser can hold, and no text to be read as Markdown. */
function read(text: string): readonly Token[] {
  try {
    return lexer(text);
  } catch {
    return [{ type: 'text', raw: text, text }];
  }
}

/** The order of what a text says never changes while it grows, so the place is the key. */
function drawAll(tokens: readonly Token[]): ReactNode {
  return tokens.map((token, place) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={place}>{draw(token as MarkedToken)}</Fragment>
  ));
}

function draw(token: MarkedToken): ReactNode {
  switch (token.type) {
    case 'paragraph':
      return <p>{drawAll(token.tokens)}</p>;
    case 'heading':
      // The page's own headings are above; a message's must not pretend to be of their rank.
      return <p className={classes.heading}>{drawAll(token.tokens)}</p>;
    case 'code':
      return (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
        <pre tabIndex={0}>
          <code>{`${token.text}\n`}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{drawAll(token.tokens)}</blockquote>;
    case 'list': {
      const items = token.items.map((item, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- as above
        <li key={place}>{drawAll(item.tokens)}</li>
      ));
      return token.ordered ? <ol start={Number(token.start)}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'table':
      return <Table table={token} />;
    case 'hr':
      return <hr />;
    case 'br':
      return <br />;
    case 'strong':
      return <strong>{drawAll(token.tokens)}</strong>;
    case 'em':
      return <em>{drawAll(token.tokens)}</em>;
    case 'del':
      return <del>{drawAll(token.tokens)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'link':
      return <Elsewhere href={token.href}>{drawAll(token.tokens)}</Elsewhere>;
    case 'image':
      return <Elsewhere href={token.href}>{token.text || 'Picture'}</Elsewhere>;
    case 'text':
      return 'tokens' in token && token.tokens ? drawAll(token.tokens) : withoutEntities(token.text);
    case 'escape':
      return token.text;
    case 'html':
      return token.raw;
    case 'space':
    case 'def':
      return null;
  }
  return token.raw;
}

function Table({ table: { align, header, rows } }: { table: Tokens.Table }) {
  const style = (column: number) => ({ textAlign: align[column] ?? undefined });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
    <section className={classes.wide} tabIndex={0} aria-label="Table">
      <table>
        <thead>
          <tr>
            {header.map((cell, column) => (
              // oxlint-disable-next-line react/no-array-index-key -- as above
              <th key={column} style={style(column)}>
                {drawAll(cell.tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- as above
            <tr key={place}>
              {row.map((cell, column) => (
                // oxlint-disable-next-line react/no-array-index-key -- as above
                <td key={column} style={style(column)}>
                  {drawAll(cell.tokens)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Elsewhere({ href, children }: { href: string; children: ReactNode }) {
  // Without a scheme it would lead into this dashboard, which is not what anybody meant.
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

/** `&nbsp;` and its like, which marked leaves to the HTML it usually makes. The parser runs nothing and fetches nothing. */
function withoutEntities(text: string): string {
  return text.replaceAll(/&(?:#\d+|#x[\da-f]+|\w+);/gi, (entity) => {
    return new DOMParser().parseFromString(entity, 'text/html').documentElement.textContent;
  });
}
