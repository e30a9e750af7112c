import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ShieldCheck, ShieldOff } from 'lucide-react';
import { useState } from 'react';
import { accessChanged } from '../../api/account-queries.ts';
import { newRecoveryCodes, startTwoFactor, turnTwoFactorOff } from '../../api/own-account-queries.ts';
import classes from './account.module.css';
import { PasswordDialog } from './password-dialog.tsx';
import { RecoveryCodesDialog } from './recovery-codes-dialog.tsx';
import { TwoFactorSetup } from './two-factor-setup.tsx';

export function TwoFactor({ isOn }: { isOn: boolean }) {
  const client = useQueryClient();
  const [step, setStep] = useState<Step>({ name: 'none' });
  const close = () => setStep({ name: 'none' });
  const changed = () => accessChanged(client);

  return (
    <>
      <p className={classes.state}>
        {isOn ? <ShieldCheck size={16} aria-hidden="true" /> : <ShieldOff size={16} aria-hidden="true" />}
        {isOn ? 'It is on.' : 'It is off: the password alone lets you in.'}
      </p>
      <div className={classes.deeds}>
        {isOn ? (
          <>
            <Button variant="default" size="xs" onClick={() => setStep({ name: 'ask-codes' })}>
              New recovery codes
            </Button>
            <Button variant="default" size="xs" onClick={() => setStep({ name: 'ask-off' })}>
              Turn it off
            </Button>
          </>
        ) : (
          <Button size="xs" onClick={() => setStep({ name: 'ask-on' })}>
            Turn it on
          </Button>
        )}
      </div>

      {step.name === 'ask-on' && (
        <PasswordDialog
          title="Turn on two-factor sign-in"
          action="Go on"
          act={startTwoFactor}
          onDone={(start) => setStep({ name: 'set-up', ...start })}
          onClose={close}
        >
          First your password, so that nobody does this in your place.
        </PasswordDialog>
      )}
      {step.name === 'set-up' && (
        <TwoFactorSetup
          uri={step.uri}
          onDone={() => {
            setStep({ name: 'codes', recoveryCodes: step.recoveryCodes });
            void changed();
          }}
          onClose={close}
        />
      )}
      {step.name === 'ask-codes' && (
        <PasswordDialog
          title="Make new recovery codes"
          action="Make new codes"
          act={newRecoveryCodes}
          onDone={(made) => setStep({ name: 'codes', ...made })}
          onClose={close}
        >
          Those you have stop working.
        </PasswordDialog>
      )}
      {step.name === 'codes' && <RecoveryCodesDialog codes={step.recoveryCodes} onClose={close} />}
      {step.name === 'ask-off' && (
        <PasswordDialog
          title="Turn off two-factor sign-in"
          action="Turn it off"
          danger
          act={turnTwoFactorOff}
          onDone={() => {
            close();
            void changed();
          }}
          onClose={close}
        >
          The password alone will let you in. Your recovery codes stop working.
        </PasswordDialog>
      )}
    </>
  );
}

type Step =
  | { name: 'none' | 'ask-on' | 'ask-codes' | 'ask-off' }
  | { name: 'set-up'; uri: string; recoveryCodes: string[] }
  | { name: 'codes'; recoveryCodes: string[] };
