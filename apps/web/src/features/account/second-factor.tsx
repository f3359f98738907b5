import { FEW_RECOVERY_CODES, type SecondFactorView } from '@docket/contracts';
import { Button, Modal, Skeleton, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { RelativeInstant } from '../../format/instant.js';
import { secondFactor as t } from '../../messages/index.js';
import { ErrorState } from '../../page/page-states.js';
import { RichText } from '../../page/rich-text.js';
import { State } from '../../page/state.js';
import {
  removeAuthenticator,
  removePasskey,
  renewRecoveryCodes,
  secondFactorQuery,
} from './api/second-factor.js';
import { AuthenticatorSetup } from './authenticator-setup.js';
import { PasskeySetup } from './passkey-setup.js';
import { PasswordConfirmation } from './password-confirmation.js';
import { RecoveryCodes } from './recovery-codes.js';
import profile from './profile.module.css';
import classes from './second-factor.module.css';

/** A change of the second factor, or the passkey to remove. */
type Change = 'set up' | 'remove' | 'renew' | 'add passkey' | Passkey;
type Passkey = SecondFactorView['passkeys'][number];
/** `changed` is called after a change, once its recovery codes were shown. Instants are shown in `timeZone`. */
type Props = { timeZone: string; changed: () => Promise<void> };

const titles: Record<Exclude<Change, Passkey>, string> = {
  'set up': t.authenticator.setUp,
  remove: t.authenticator.removeLabel,
  renew: t.recovery.renew,
  'add passkey': t.passkeys.addLabel,
};

const titleOf = (change: Change): string =>
  typeof change === 'object' ? t.passkeys.removeLabel(change.name) : titles[change];

/** Second factor of the account, with its changes. */
export function SecondFactor({ timeZone, changed }: Props) {
  const { data, error, refetch } = useQuery(secondFactorQuery);
  const [change, setChange] = useState<Change | null>(null);
  return (
    <section className={`paper ${profile['card']}`} aria-label={t.title}>
      <Title order={2} fz="1rem">
        {t.title}
      </Title>
      <Text className="quiet" mb="md">
        {t.hint}
      </Text>
      {data && <Factors factor={data} timeZone={timeZone} start={setChange} />}
      {!data && error && <ErrorState title={t.failed} error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton h={96} role="status" aria-label={t.loading} />}
      <ChangeDialog change={change} close={() => setChange(null)} changed={changed} />
    </section>
  );
}

type FactorsProps = { factor: SecondFactorView; timeZone: string; start: (change: Change) => void };

function Factors({
  factor: { authenticator, passkeys, recoveryCodes, required },
  timeZone,
  start,
}: FactorsProps) {
  const enabled = authenticator !== null || passkeys.length > 0;
  return (
    <>
      {required && !enabled && <Text mb="sm">{t.required}</Text>}
      <ul className={classes['factors']}>
        <Authenticator authenticator={authenticator} timeZone={timeZone} start={start} />
        <Factor title={t.passkeys.title} state={passkeys.length === 0 && t.passkeys.none}>
          <Button
            variant="default"
            size="xs"
            aria-label={t.passkeys.addLabel}
            onClick={() => start('add passkey')}
          >
            {t.passkeys.add}
          </Button>
        </Factor>
        {passkeys.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} timeZone={timeZone} remove={() => start(passkey)} />
        ))}
        <Factor
          title={t.recovery.title}
          state={enabled ? <RecoveryCodesLeft codes={recoveryCodes} /> : t.recovery.none}
        >
          {enabled && (
            <Button variant="default" size="xs" onClick={() => start('renew')}>
              {t.recovery.renew}
            </Button>
          )}
        </Factor>
      </ul>
    </>
  );
}

type AuthenticatorProps = Omit<FactorsProps, 'factor'> & Pick<SecondFactorView, 'authenticator'>;

function Authenticator({ authenticator, timeZone, start }: AuthenticatorProps) {
  return (
    <Factor
      title={t.authenticator.title}
      state={
        authenticator ? (
          <RichText
            text={t.authenticator.added}
            values={{ instant: <RelativeInstant instant={authenticator.addedAt} timeZone={timeZone} /> }}
          />
        ) : (
          t.authenticator.none
        )
      }
    >
      {authenticator ? (
        <Button
          variant="default"
          size="xs"
          aria-label={t.authenticator.removeLabel}
          onClick={() => start('remove')}
        >
          {t.authenticator.remove}
        </Button>
      ) : (
        <Button size="xs" aria-label={t.authenticator.setUp} onClick={() => start('set up')}>
          {t.authenticator.set}
        </Button>
      )}
    </Factor>
  );
}

function RecoveryCodesLeft({ codes }: { codes: number }) {
  if (codes > FEW_RECOVERY_CODES) return t.recovery.left(codes);
  return (
    <State shape="triangle" tone="partial">
      {t.recovery.few(codes)}
    </State>
  );
}

function PasskeyRow({
  passkey: { name, addedAt, lastUsedAt },
  timeZone,
  remove,
}: {
  passkey: Passkey;
  timeZone: string;
  remove: () => void;
}) {
  const instant = <RelativeInstant instant={lastUsedAt ?? addedAt} timeZone={timeZone} />;
  return (
    <Factor
      title={name}
      state={<RichText text={lastUsedAt ? t.passkeys.used : t.passkeys.addedOn} values={{ instant }} />}
    >
      <Button variant="default" size="xs" aria-label={t.passkeys.removeLabel(name)} onClick={remove}>
        {t.passkeys.remove}
      </Button>
    </Factor>
  );
}

function Factor({ title, state, children }: { title: string; state: ReactNode; children: ReactNode }) {
  return (
    <li>
      <div className={classes['name']}>
        <Text fw={550}>{title}</Text>
        {state && <Text className="quiet">{state}</Text>}
      </div>
      {children}
    </li>
  );
}

type DialogProps = { change: Change | null; close: () => void; changed: Props['changed'] };

function ChangeDialog({ change, close, changed }: DialogProps) {
  const cache = useQueryClient();
  const [codes, setCodes] = useState<string[] | null>(null);
  const finish = async () => {
    close();
    setCodes(null);
    await cache.invalidateQueries({ queryKey: ['account'] });
    await changed();
  };
  const show = (recoveryCodes: string[]) => {
    if (recoveryCodes.length > 0) setCodes(recoveryCodes);
    else void finish();
  };
  return (
    <Modal
      centered
      opened={change !== null}
      onClose={codes ? () => void finish() : close}
      // The codes are shown only once, so a click next to the dialog must not close it.
      closeOnClickOutside={codes === null}
      title={codes ? t.recovery.title : change && titleOf(change)}
    >
      {codes ? (
        <RecoveryCodes codes={codes} done={() => void finish()} />
      ) : (
        change && <ChangeForm change={change} show={show} finish={() => void finish()} cancel={close} />
      )}
    </Modal>
  );
}

interface FormProps {
  change: Change;
  show: (recoveryCodes: string[]) => void;
  finish: () => void;
  cancel: () => void;
}

/** The form of a change. */
function ChangeForm({ change, show, finish, cancel }: FormProps) {
  const notify = (title: string) => notifications.show({ color: 'green', title, message: '' });
  return (
    <>
      {change === 'set up' && (
        <AuthenticatorSetup
          enabled={(recoveryCodes) => {
            notify(t.authenticator.enabled);
            show(recoveryCodes);
          }}
          cancel={cancel}
        />
      )}
      {change === 'remove' && (
        <PasswordConfirmation
          text={t.authenticator.removeText}
          submit={t.authenticator.remove}
          destructive
          send={removeAuthenticator}
          done={() => {
            notify(t.authenticator.removed);
            finish();
          }}
          cancel={cancel}
        />
      )}
      {change === 'add passkey' && (
        <PasskeySetup
          enabled={(recoveryCodes) => {
            notify(t.passkeys.enabled);
            show(recoveryCodes);
          }}
          cancel={cancel}
        />
      )}
      {typeof change === 'object' && (
        <PasswordConfirmation
          text={t.passkeys.removeText(change.name)}
          submit={t.passkeys.remove}
          destructive
          send={(request) => removePasskey({ id: change.id, ...request })}
          done={() => {
            notify(t.passkeys.removed);
            finish();
          }}
          cancel={cancel}
        />
      )}
      {change === 'renew' && (
        <PasswordConfirmation
          text={t.recovery.renewText}
          submit={t.recovery.renew}
          send={renewRecoveryCodes}
          done={({ recoveryCodes }) => show(recoveryCodes)}
          cancel={cancel}
        />
      )}
    </>
  );
}
