import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { scopeGroups } from './scope-labels.js';
import classes from './api-keys.module.css';

type Props = { value?: string[]; onChange?: (scopes: string[]) => void; error?: ReactNode };

/** Which scopes a key gets, grouped by what they are about; each says what it allows. */
export function ScopeChoice({ value, onChange, error }: Props) {
  return (
    <Checkbox.Group
      label="Scopes"
      description="What the key may do. Choose no more than the program needs."
      {...(value && { value })}
      {...(onChange && { onChange })}
      error={error}
    >
      <div className={classes['scopes']}>
        {scopeGroups.map(({ title, scopes }, group) => (
          <div key={title} role="group" aria-label={title} className={classes['group']}>
            <div className={classes['groupTitle']}>{title}</div>
            {scopes.map(({ scope, label, allows }, at) => (
              <Checkbox
                key={scope}
                value={scope}
                label={label}
                description={allows}
                {...(group === 0 && at === 0 && { 'data-path': 'scopes' })}
              />
            ))}
          </div>
        ))}
      </div>
    </Checkbox.Group>
  );
}
