import type { AssignmentOption, ReportField, ReportKindView, ReportView } from '@docket/contracts';
import { Button, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { createRef, type FormEvent, type RefObject, useState } from 'react';
import { ApiFailure, messageOf } from '../../api/failure.js';
import { useSession } from '../session/use-session.js';
import { createReport } from './api/create-report.js';
import { AssignmentPicker, aboutAssignment } from './assignment-picker.js';
import { phaseWords } from './report-words.js';
import { requestToast, watchReport } from './watched-reports.js';
import classes from './report-kind-card.module.css';

type Chosen = Record<string, AssignmentOption | null>;
type Errors = Record<string, string | null>;

/** What one kind of report holds, the form that the kind asks for, and its one button. */
export function ReportKindCard({ kind }: { kind: ReportKindView }) {
  const [chosen, setChosen] = useState<Chosen>({});
  const [errors, setErrors] = useState<Errors>({});
  const { organization } = useSession();
  const targets = useTargets(kind.form);
  const fail = (found: Errors) => {
    setErrors(found);
    const first = kind.form.find(({ name }) => found[name]);
    if (first) targets[first.name]?.current?.focus();
  };
  const request = useRequest(kind, fail);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (request.isPending) return;
    const missing = kind.form.filter(({ name }) => !chosen[name]);
    if (missing.length > 0) {
      fail(
        Object.fromEntries(
          missing.map(({ name, label }) => [name, `Choose an ${label.toLowerCase()} first.`]),
        ),
      );
      return;
    }
    setErrors({});
    request.mutate(Object.fromEntries(kind.form.map(({ name }) => [name, chosen[name]?.id])));
  };

  return (
    <form className={`paper ${classes['card']}`} onSubmit={submit} noValidate>
      <Title order={2} fz="1rem">
        {kind.title}
      </Title>
      <Text className="quiet">{kind.description}</Text>
      <Stack gap="sm" className={classes['fields']}>
        {kind.form.map(({ name, label }) => (
          <div key={name}>
            <AssignmentPicker
              label={label}
              target={targets[name]!}
              error={errors[name] ?? null}
              chosen={chosen[name] ?? null}
              choose={(option) => {
                setChosen((before) => ({ ...before, [name]: option }));
                setErrors((before) => ({ ...before, [name]: null }));
              }}
            />
            {chosen[name] && (
              <Text className="quiet" fz="xs" mt={4}>
                {aboutAssignment(chosen[name], organization.timeZone)}
              </Text>
            )}
          </div>
        ))}
      </Stack>
      <Button type="submit" className={classes['button']} loading={request.isPending}>
        Generate {kind.title}
      </Button>
    </form>
  );
}

/** Where the focus goes on a mistake, by field. A kind's form does not change while its card stands. */
function useTargets(form: ReportField[]): Record<string, RefObject<HTMLInputElement | null>> {
  return useState(() => Object.fromEntries(form.map(({ name }) => [name, createRef<HTMLInputElement>()])))[0];
}

function useRequest(kind: ReportKindView, fail: (errors: Errors) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (params: Record<string, unknown>) => createReport({ kind: kind.id, params }),
    onSuccess: ({ report, already }) => {
      const known = cache
        .getQueriesData<{ items: ReportView[] }>({ queryKey: ['reports'] })
        .some(([, page]) => page?.items.some(({ id }) => id === report.id));
      sayRequested(report, already || known);
      watchReport(report.id);
      void cache.invalidateQueries({ queryKey: ['reports'] });
    },
    onError: (error) => {
      const issues = error instanceof ApiFailure ? error.issues : [];
      const found = Object.fromEntries(
        issues.map(({ path, message }) => [path.split('.').at(-1) ?? '', message]),
      );
      if (kind.form.some(({ name }) => found[name])) return fail(found);
      notifications.show({
        color: 'red',
        title: `${kind.title} was not requested`,
        message: messageOf(error),
      });
    },
  });
}

function sayRequested(report: ReportView, already: boolean): void {
  const toast = {
    id: requestToast(report.id),
    color: 'accent',
    title: already ? `${report.title} is already being made` : `${report.title} requested`,
    message: (
      <>
        {report.subject}. {phaseWords(report)}.{' '}
        <Link className="link" to="/organization/reports/$id" params={{ id: report.id }}>
          {already ? 'Show the one under way' : 'Open its page'}
        </Link>
      </>
    ),
  };
  // Updates the toast of an earlier press if it is still there; `show` passes over an id that is.
  notifications.update(toast);
  notifications.show(toast);
}
