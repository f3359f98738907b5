import { type FormErrors, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { ApiFailure, messageOf } from '../api/failure.js';

type Options<Values extends Record<string, unknown>, Schema extends z.ZodType, Result> = {
  /** Contract of the request. The form applies the checks of the server before it sends the request. */
  schema: Schema;
  initialValues: Values;
  /** Builds the request from the fields; its properties have the names of the fields. */
  requestOf: (values: Values) => z.input<Schema>;
  /** Further errors by field; they replace those of the contract. */
  check?: (values: Values) => FormErrors;
  send: (request: z.input<Schema>) => Promise<Result>;
  done: (result: Result) => void;
};

/**
 * Creates a form that validates with the contract of the API, shows the API's validation errors at their
 * fields, keeps the input, and focuses the first invalid field. `failure` is the message of an error that
 * belongs to no field.
 */
export function useContractForm<Values extends Record<string, unknown>, Schema extends z.ZodType, Result>(
  options: Options<Values, Schema, Result>,
) {
  const { schema, initialValues, requestOf, check, send, done } = options;
  const form = useForm<Values>({
    initialValues,
    validate: (values) => ({
      ...errorsOf(schema.safeParse(requestOf(values)).error?.issues ?? []),
      ...check?.(values),
    }),
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
    /** The API's validation errors of the last submission, by their full path. */
    issues: error instanceof ApiFailure ? error.issues : [],
  };
}

/**
 * Returns the first error of each field, in sentence case: some API messages start in lower case after the
 * field name.
 */
function errorsOf(issues: { path: PropertyKey[]; message: string }[]): FormErrors {
  const sentence = (message: string) => message.charAt(0).toUpperCase() + message.slice(1);
  return Object.fromEntries(
    issues.toReversed().map(({ path, message }) => [String(path[0] ?? ''), sentence(message)]),
  );
}
