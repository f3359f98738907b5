import { LOGO_LIMITS, logoMediaTypes, readLogo, type SettingsView } from '@docket/contracts';
import { Button, FileButton, Group, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { messageOf } from '../../api/failure.js';
import { count, size } from '../../format/number.js';
import { organization } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { logoUrl, removeLogo, setLogo } from './api/change-logo.js';
import { useNeedsDarkBackground } from './use-needs-dark-background.js';
import classes from './settings.module.css';

const t = organization.logo;

type Props = { settings: SettingsView; changed: (settings: SettingsView) => void };

/** Section to preview, replace and remove the logo on the cover of documents. */
export function LogoSection({ settings: { name, logo }, changed }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const clearFile = useRef<() => void>(null);
  const options = (message: string) => ({
    onSuccess: (saved: SettingsView) => {
      setProblem(null);
      changed(saved);
      announce(message);
    },
    onError: (error: unknown) => setProblem(messageOf(error)),
    onSettled: () => clearFile.current?.(),
  });
  const upload = useMutation({ mutationFn: setLogo, ...options(t.saved) });
  const removal = useMutation({ mutationFn: removeLogo, ...options(t.removed) });
  const choose = async (file: File | null) => {
    if (!file) return;
    const result = readLogo(new Uint8Array(await file.arrayBuffer()));
    if ('image' in result) return upload.mutate(file);
    setProblem(t.rejected(file.name, result.problem));
    return clearFile.current?.();
  };
  const confirmRemoval = () =>
    modals.openConfirmModal({
      title: t.removeQuestion(name),
      children: t.removeConsequence,
      labels: { confirm: t.remove, cancel: t.removeCancel },
      confirmProps: { color: 'red' },
      onConfirm: () => removal.mutate(),
    });
  return (
    <section className={`paper ${classes['card']}`} aria-labelledby="logo-title">
      <Title order={2} fz="1rem" id="logo-title">
        {t.title}
      </Title>
      <Text className="quiet" mb="md">
        {t.hint(LOGO_LIMITS.maxBytes / 1024, count(LOGO_LIMITS.maxSide))}
      </Text>
      {logo ? <LogoPreview name={name} logo={logo} /> : <div className={classes['noLogo']}>{t.none}</div>}
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
              {logo ? t.replace : t.upload}
            </Button>
          )}
        </FileButton>
        {logo && (
          <Button variant="subtle" color="red" loading={removal.isPending} onClick={confirmRemoval}>
            {t.remove}
          </Button>
        )}
      </Group>
    </section>
  );
}

/**
 * Returns the CSS width of the preview: the smallest of the image's own width, 20rem, and the width at a height of 4rem.
 * Needed because an SVG without a width would fill its container.
 */
const widthOf = ({ width, height }: { width: number; height: number }): string =>
  `min(${width}px, 20rem, ${((4 * width) / height).toFixed(3)}rem)`;

function LogoPreview({ name, logo }: { name: string; logo: NonNullable<SettingsView['logo']> }) {
  const { width, height } = logo;
  const [format, bytes] = [t.formats[logo.mediaType], size(logo.size)];
  const needsDark = useNeedsDarkBackground(logo.sha256);
  return (
    <figure className={classes['logo']}>
      <div className={classes['cover']}>
        <span data-on-dark={needsDark || undefined}>
          <img src={logoUrl(logo.sha256)} alt={t.alt(name)} style={{ width: widthOf(logo) }} />
        </span>
      </div>
      <figcaption className="quiet">
        <div>
          {logo.mediaType === 'image/svg+xml'
            ? t.drawing(format, bytes)
            : t.image(format, width, height, bytes)}
        </div>
        {needsDark && <div>{t.forDarkBackground}</div>}
      </figcaption>
    </figure>
  );
}
