import { Textarea, TextInput } from '@mantine/core';
import { exemptions as t } from '../messages/index.js';

type Field = 'reason' | 'approver';
type Props = {
  /** Returns the props of the input of a field of the form. */
  inputOf: (field: Field) => object;
};

/** Fields for the reason and the approver of an exemption. */
export function ReasonFields({ inputOf }: Props) {
  return (
    <>
      <Textarea
        label={t.form.reason}
        description={t.form.reasonHint}
        required
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        dir="auto"
        {...inputOf('reason')}
      />
      <TextInput
        label={t.form.approver}
        description={t.form.approverHint}
        required
        autoComplete="off"
        maxLength={320}
        dir="auto"
        {...inputOf('approver')}
      />
    </>
  );
}
