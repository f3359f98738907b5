import { Fragment, type ReactNode } from 'react';

type Props = { text: string; values: Record<string, ReactNode> };

/** Renders a message and replaces each `{placeholder}` with the element of that name, e.g. a name in bold. */
export function RichText({ text, values }: Props) {
  return text
    .split(/(\{\w+\})/)
    .map((part, index) => (
      <Fragment key={index}>{part.startsWith('{') ? values[part.slice(1, -1)] : part}</Fragment>
    ));
}
