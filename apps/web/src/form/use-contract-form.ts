import { type FormErrors, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { ApiFailure, messageOf } from '../api/failure.js';

type Options<Values extends Record<string, unknown>, Schema extends z.ZodType, Answer> = {
  /** The contract of the request: what the server checks is checked here first. */
  schema: Schema;
  initialValues: Values;
  /** The request that the fields stand for; its parts have the names of the fields. */
  requestOf: (values: Values) => z.input<Schema>;
  send: (request: z.input<Schema>) => Promise<Answer>;
  done: (answer: Answer) => void;
};

/**
 * A form that validates as the server does, shows the server's refusals at their fields, keeps what was typed, and puts
 * the focus on the first mistake. `failure` is what belongs to no field.
 */
export function useContractForm<Values extends Record<string, unknown>, Schema extends z.ZodType, Answer>(
  options: Options<Values, Schema, Answer>,
) {
  const { schema, initialValues, requestOf, send, done } = options;
  const form = useForm<Values>({
    initialValues,
    validate: (values) => errorsOf(schema.safeParse(requestOf(values)).error?.issues ?? []),
  });
  const focusFirst = (errors: FormErrors) => {
    const first = Object.keys(initialValues).find((field) => Boolean(errors[field]));
    if (first) form.getInputNode(first)?.focus();
    return first !== undefined;
  };
  const sending = useMutation({
    mutationFn: (values: Values) => send(requestOf(values)),
    onSuccess: done,
    onError: (error) => {
      if (!(error instanceof ApiFailure)) return;
      const errors = errorsOf(error.issues.map((issue) => ({ ...issue, path: issue.path.split('.') })));
      form.setErrors(errors);
      focusFirst(errors);
    },
  });
  const { error } = sending;
  const atField =
    error instanceof ApiFailure && error.issues.some(({ path }) => path.split('.')[0]! in initialValues);
  return {
    form,
    submit: form.onSubmit((values) => sending.mutate(values), focusFirst),
    sending: sending.isPending,
    failure: error && !atField ? messageOf(error) : null,
  };
}

/** The first mistake of each field. Some messages go on from the field's name, which stands above them here. */
function errorsOf(issues: { path: PropertyKey[]; message: string }[]): FormErrors {
  const sentence = (message: string) => message.charAt(0).toUpperCase() + message.slice(1);
  return Object.fromEntries(
    issues.toReversed().map(({ path, message }) => [String(path[0] ?? ''), sentence(message)]),
  );
}
