import classes from './attachments.module.css';
import { Broken, useLoading } from './broken-file.tsx';

interface PlayerProps {
  kind: 'audio' | 'video';
  url: string;
  name: string;
}

/** A recording. Nothing of its sound is loaded before it is played; of a video, its first picture. */
export function Player({ kind, url, name }: PlayerProps) {
  const { src, reason, onError, again } = useLoading(url);
  if (reason) return <Broken kind={kind} name={name} reason={reason} again={again} />;
  return (
    <div className={classes.player}>
      {kind === 'audio' ? (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- people's own recordings have none
        <audio controls preload="none" src={src} aria-label={name} onError={onError} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- as above
        <video controls preload="metadata" src={src} aria-label={name} onError={onError} />
      )}
      <span dir="auto">{name}</span>
    </div>
  );
}
