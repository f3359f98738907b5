import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { apiKeys as t } from '../../messages/index.js';
import { scopeGroups } from './scope-labels.js';
import classes from './api-keys.module.css';

type Props = { value?: string[]; onChange?: (scopes: string[]) => void; error?: ReactNode };

/** Checkboxes of the scopes of a key, in groups. */
export function ScopeChoice({ value, onChange, error }: Props) {
  return (
    <Checkbox.Group
      label={t.form.scopes}
      description={t.form.scopesHint}
      {...(value && { value })}
      {...(onChange && { onChange })}
      error={error}
    >
      <div className={classes['scopes']}>
        {scopeGroups.map(({ title, scopes }, group) => (
          <div key={title} role="group" aria-label={title} className={classes['group']}>
            <div className={classes['groupTitle']}>{title}</div>
            {scopes.map(({ scope, label, description }, at) => (
              <Checkbox
                key={scope}
                value={scope}
                label={label}
                description={description}
                {...(group === 0 && at === 0 && { 'data-path': 'scopes' })}
              />
            ))}
          </div>
        ))}
      </div>
    </Checkbox.Group>
  );
}
