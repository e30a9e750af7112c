import { useState } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import classes from './attachments.module.css';
import { Broken, useLoading } from './broken-file.tsx';

interface AttachedPictureProps {
  url: string;
  name: string;
  isSticker: boolean;
}

/** A preview in a box that never changes its size; a click shows the whole of it. */
export function AttachedPicture({ url, name, isSticker }: AttachedPictureProps) {
  const [isLarge, setLarge] = useState(false);
  const { src, reason, onError, again } = useLoading(url);
  if (reason) return <Broken name={name} reason={reason} again={again} />;
  return (
    <>
      <button
        type="button"
        className={classes.picture}
        data-sticker={isSticker || undefined}
        aria-label={`Enlarge ${name}`}
        onClick={() => setLarge(true)}
      >
        <img src={src} alt={name} decoding="async" onError={onError} />
      </button>
      {isLarge && (
        <Dialog title={name} size="wide" onClose={() => setLarge(false)}>
          <div className={classes.large}>
            <img src={src} alt={name} />
          </div>
          <p>
            <a href={url} download={name}>
              Download
            </a>
          </p>
        </Dialog>
      )}
    </>
  );
}
