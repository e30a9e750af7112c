import { Button, Skeleton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { confirmTwoFactor } from '../../api/own-account-queries.ts';
import { CodeField } from '../../parts/code-field.tsx';
import { CopyField } from '../../parts/copy-field.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Form } from '../../parts/form.tsx';
import classes from './two-factor-setup.module.css';

const QrCode = lazy(() => import('./qr-code.tsx'));

interface TwoFactorSetupProps {
  /** otpauth://totp/… */
  uri: string;
  onDone(): void;
  onClose(): void;
}

/** The app learns the secret and proves it with a code; only then it counts. */
export function TwoFactorSetup({ uri, onDone, onClose }: TwoFactorSetupProps) {
  const confirm = useMutation({ mutationFn: confirmTwoFactor, onSuccess: onDone });
  const [missing, setMissing] = useState<string>();
  const submit = ({ code }: Record<string, FormDataEntryValue>) => {
    const plain = String(code).replaceAll(/\s/g, '');
    setMissing(plain.length < 6 ? 'Write the six digits of the code.' : undefined);
    if (plain.length >= 6) confirm.mutate(plain);
  };
  return (
    <Dialog title="Connect your app" onClose={onClose}>
      <ol className={classes.steps}>
        <li>
          Scan this with an authenticator app, such as the one your phone or your password manager has.
          <Suspense fallback={<Skeleton width={180} height={180} mt={8} />}>
            <QrCode text={uri} className={classes.code} label="QR code for the authenticator app" />
          </Suspense>
          <CopyField label="Or write this secret into it" text={secretOf(uri)} quiet />
        </li>
        <li>Write the code it shows.</li>
      </ol>
      <Form onSubmit={submit} error={confirm.error}>
        <CodeField error={missing} />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={confirm.isPending}>
            Turn it on
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

const secretOf = (uri: string): string => new URL(uri).searchParams.get('secret') ?? '';
