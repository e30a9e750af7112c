import { Link } from '@tanstack/react-router';
import { FlaskConical } from 'lucide-react';
import classes from './simulated-banner.module.css';

/** Nobody may take the trial for the real thing, on any page. */
export function SimulatedBanner({ mayOpen }: { mayOpen: boolean }) {
  return (
    <aside aria-label="Simulated" className={classes.banner}>
      <FlaskConical size={14} aria-hidden="true" />
      <p>
        <strong>Simulated.</strong>{' '}
        <span className={classes.more}>
          Telegram, Slack and Gemini are stand-ins on this machine; nobody outside sees anything.
        </span>
      </p>
      {mayOpen && (
        <Link to="/simulator" className={classes.link}>
          Open the simulator
        </Link>
      )}
    </aside>
  );
}
