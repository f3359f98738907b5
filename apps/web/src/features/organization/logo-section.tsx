import { LOGO_LIMITS, logoMediaTypes, readLogo, type SettingsView } from '@docket/contracts';
import { Button, FileButton, Group, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { messageOf } from '../../api/failure.js';
import { size } from '../../format/number.js';
import { announce } from '../../page/announcer.js';
import { logoUrl, removeLogo, setLogo } from './api/change-logo.js';
import { useDarkGround } from './use-dark-ground.js';
import classes from './settings.module.css';

type Props = { settings: SettingsView; changed: (now: SettingsView) => void };

/** The logo on the cover of every document: seen, replaced, removed. */
export function LogoSection({ settings: { name, logo }, changed }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const clearFile = useRef<() => void>(null);
  const options = (said: string) => ({
    onSuccess: (now: SettingsView) => {
      setProblem(null);
      changed(now);
      announce(said);
    },
    onError: (error: unknown) => setProblem(messageOf(error)),
    onSettled: () => clearFile.current?.(),
  });
  const upload = useMutation({ mutationFn: setLogo, ...options('Logo saved') });
  const removal = useMutation({ mutationFn: removeLogo, ...options('Logo removed') });
  const choose = async (file: File | null) => {
    if (!file) return;
    const reading = readLogo(new Uint8Array(await file.arrayBuffer()));
    if ('image' in reading) return upload.mutate(file);
    setProblem(`${file.name} ${reading.problem}.`);
    return clearFile.current?.();
  };
  const askRemoval = () =>
    modals.openConfirmModal({
      title: `Remove the logo of ${name}?`,
      children: 'New documents begin with the name alone. Documents that are made already keep the logo.',
      labels: { confirm: 'Remove the logo', cancel: 'Keep it' },
      confirmProps: { color: 'red' },
      onConfirm: () => removal.mutate(),
    });
  return (
    <section className={`paper ${classes['card']}`} aria-labelledby="logo-title">
      <Title order={2} fz="1rem" id="logo-title">
        Logo
      </Title>
      <Text className="quiet" mb="md">
        On the cover of new documents. PNG, JPEG or SVG, at most {LOGO_LIMITS.bytes / 1024} KB and{' '}
        {LOGO_LIMITS.mostSide.toLocaleString('en')} pixels a side.
      </Text>
      {logo ? (
        <LogoPreview name={name} logo={logo} />
      ) : (
        <div className={classes['noLogo']}>No logo: covers begin with the name.</div>
      )}
      {problem && (
        <Text role="alert" c="var(--docket-bad)" mt="sm">
          {problem}
        </Text>
      )}
      <Group mt="md">
        <FileButton
          accept={logoMediaTypes.join()}
          onChange={(file) => void choose(file)}
          resetRef={clearFile}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconUpload size={16} />}
              loading={upload.isPending}
            >
              {logo ? 'Choose another' : 'Choose a file'}
            </Button>
          )}
        </FileButton>
        {logo && (
          <Button variant="subtle" color="red" loading={removal.isPending} onClick={askRemoval}>
            Remove
          </Button>
        )}
      </Group>
    </section>
  );
}

const formats = { 'image/png': 'PNG', 'image/jpeg': 'JPEG', 'image/svg+xml': 'SVG' };

/** A drawing has no size of its own, so the width is told: no wider than its pixels, and never higher than four lines. */
const widthOf = ({ width, height }: { width: number; height: number }): string =>
  `min(${width}px, 20rem, ${((4 * width) / height).toFixed(3)}rem)`;

function LogoPreview({ name, logo }: { name: string; logo: NonNullable<SettingsView['logo']> }) {
  const url = logoUrl(logo.sha256);
  const onDark = useDarkGround(logo.sha256);
  return (
    <figure className={classes['logo']}>
      <div className={classes['cover']}>
        <span data-on-dark={onDark || undefined}>
          <img src={url} alt={`Logo of ${name}`} style={{ width: widthOf(logo) }} />
        </span>
      </div>
      <figcaption className="quiet">
        {formats[logo.mediaType]},{' '}
        {logo.mediaType !== 'image/svg+xml' && `${logo.width} × ${logo.height} pixels, `}
        {size(logo.size)}
        {onDark && '. Made for a dark ground, so documents put one behind it.'}
      </figcaption>
    </figure>
  );
}
