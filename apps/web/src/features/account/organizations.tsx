import { joinAccounts as contract, type SessionView } from '@docket/contracts';
import { Button, Group, PasswordInput, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { account, common } from '../../messages/index.js';
import { State } from '../../page/state.js';
import { joinAccounts } from './api/join-accounts.js';
import classes from './profile.module.css';
import { useSwitchOrganization } from '../auth/use-switch-organization.js';

const t = account.organizations;

/** Organizations of the account, with a button to switch to each, and the form to combine accounts. */
export function Organizations({ session, joined }: { session: SessionView; joined: () => Promise<void> }) {
  const change = useSwitchOrganization();
  return (
    <section className={`paper ${classes['card']}`} aria-label={t.title}>
      <Title order={2} fz="1rem" mb="xs">
        {t.title}
      </Title>
      {session.organizations.length === 0 && <Text className="quiet">{t.none}</Text>}
      <ul className={classes['organizations']}>
        {session.organizations.map(({ id, name }) => (
          <li key={id}>
            <Text fw={550} className={classes['name']}>
              {name}
            </Text>
            {id === session.organization?.id ? (
              <State shape="filled" tone="good">
                {t.current}
              </State>
            ) : (
              <Button
                variant="default"
                size="xs"
                aria-label={t.switchTo(name)}
                loading={change.isPending && change.variables === id}
                onClick={() => change.mutate(id)}
              >
                {t.switch}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <JoinForm joined={joined} />
    </section>
  );
}

function JoinForm({ joined }: { joined: () => Promise<void> }) {
  const { form, submit, sending, failure } = useContractForm({
    schema: contract,
    initialValues: { password: '' },
    requestOf: (values) => values,
    send: joinAccounts,
    done: () => {
      form.reset();
      void joined();
      notifications.show({ color: 'green', title: t.joined, message: null });
    },
  });
  return (
    <form onSubmit={submit} noValidate aria-label={t.join}>
      <Title order={3} fz="0.875rem" mt="lg">
        {t.join}
      </Title>
      <Text className="quiet" mb="md">
        {t.joinHint}
      </Text>
      <div className={classes['fields']}>
        <FormFailure failure={failure} />
        <PasswordInput
          label={t.joinPassword}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': common.showPassword, tabIndex: 0 }}
          {...form.getInputProps('password')}
          aria-invalid={Boolean(form.errors['password'])} // Mantine does not set it on a PasswordInput
        />
      </div>
      <Group mt="md">
        <Button type="submit" variant="default" loading={sending}>
          {t.join}
        </Button>
      </Group>
    </form>
  );
}
