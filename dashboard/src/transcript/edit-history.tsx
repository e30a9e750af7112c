import type { ChatMessage } from '@frontdesk/shared/chat';
import { PopUp } from '../parts/pop-up.tsx';
import { DateAndTime } from '../parts/when.tsx';
import classes from './edit-history.module.css';
import foot from './message-foot.module.css';

/** What a message said before it was edited. */
export function EditHistory({ message: { edits } }: { message: ChatMessage }) {
  if (edits.length === 0) return null;
  return (
    <PopUp
      label="Earlier versions"
      align="start"
      className={classes.panel}
      trigger={
        <button type="button" className={foot.action}>
          edited
        </button>
      }
    >
      <h3>Before it was edited</h3>
      <ol>
        {edits.map(({ content, until }) => (
          <li key={until}>
            <p dir="auto">{content}</p>
            <p className={classes.until}>
              until <DateAndTime at={until} />
            </p>
          </li>
        ))}
      </ol>
    </PopUp>
  );
}
