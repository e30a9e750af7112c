import { MessagesSquare } from 'lucide-react';
import { Notice } from '../../parts/notice.tsx';

export function NothingOpen() {
  return (
    <Notice icon={<MessagesSquare size={20} />} title="No conversation open">
      Choose one from the list, or walk through it with J and K and open with Enter. Press ? for all
      shortcuts.
    </Notice>
  );
}
