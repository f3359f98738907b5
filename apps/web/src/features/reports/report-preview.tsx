import type { ReportDetailView } from '@docket/contracts';
import { ActionIcon, Group, NumberInput, Skeleton, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { size } from '../../format/number.js';
import { common, reports } from '../../messages/index.js';
import { ErrorState } from '../../page/page-states.js';
import { WhenSeen } from '../../page/when-seen.js';
import { previewQuery } from './api/get-preview.js';
import { PAGE_WIDTH } from './page-width.js';
import type { PDFDocumentProxy } from './pdf-document.js';
import classes from './report-page.module.css';

const t = reports.preview;

/** Maximum size of a file with a preview, in bytes: the browser reads the whole file. */
const MAX_BYTES = 25_000_000;

/** Preview of the pages of a report, which is loaded when it is seen. Without it, the file can still be downloaded. */
export function ReportPreview({ report }: { report: ReportDetailView }) {
  const { artefact, id, status } = report;
  if (status !== 'completed' || !artefact || artefact.mediaType !== 'application/pdf') return null;
  return (
    <section className={`paper ${classes['card']}`} aria-label={t.title}>
      <Title order={2} fz="1rem" mb="sm">
        {t.title}
      </Title>
      {artefact.size > MAX_BYTES ? (
        <Text className="quiet">{t.tooLarge(size(artefact.size), size(MAX_BYTES))}</Text>
      ) : (
        <WhenSeen>{(seen) => (seen ? <Preview id={id} sha256={artefact.sha256} /> : <Loading />)}</WhenSeen>
      )}
    </section>
  );
}

const Loading = () => (
  <div role="status" aria-label={t.loading}>
    <Skeleton className={classes['page']} />
  </div>
);

function Preview({ id, sha256 }: { id: string; sha256: string }) {
  const { data, error, refetch } = useQuery(previewQuery(id, sha256));
  if (data) return <Pages document={data} />;
  if (!error) return <Loading />;
  return (
    <>
      <ErrorState title={t.failed} error={error} retry={() => void refetch()} />
      <Text className="quiet" ta="center">
        {t.failedHint}
      </Text>
    </>
  );
}

function Pages({ document }: { document: PDFDocumentProxy }) {
  const [page, setPage] = useState(1);
  const pages = document.numPages;
  const { steps } = common.list;
  return (
    <>
      <PageImage document={document} page={page} />
      <Group justify="center" gap="xs" mt="sm" wrap="nowrap">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={steps.previous}
          disabled={page === 1}
          onClick={() => setPage(page - 1)}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <NumberInput
          aria-label={t.pageField}
          w={84}
          hideControls
          min={1}
          max={pages}
          clampBehavior="strict"
          allowDecimal={false}
          value={page}
          onChange={(chosen) => typeof chosen === 'number' && chosen >= 1 && setPage(chosen)}
        />
        <Text className="figures" role="status">
          {t.page(page, pages)}
        </Text>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={steps.next}
          disabled={page === pages}
          onClick={() => setPage(page + 1)}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </>
  );
}

function PageImage({ document, page }: { document: PDFDocumentProxy; page: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let stop = (): void => undefined;
    let stopped = false;
    setError(null);
    void import('./pdf-document.js').then(({ drawPage }) => {
      if (!stopped) stop = drawPage(document, page, element, { done: setText, failed: setError });
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [document, page, tries]);
  return (
    <div>
      {error !== null && (
        <ErrorState title={t.failed} error={error} retry={() => setTries((before) => before + 1)} />
      )}
      {/* Another page has another canvas, because two pages must not be drawn on one at the same time. */}
      <canvas
        key={`${page} ${tries}`}
        ref={canvas}
        // The size of an A4 page until the page is drawn, so that nothing moves.
        width={PAGE_WIDTH}
        height={Math.round((PAGE_WIDTH * 297) / 210)}
        role="img"
        aria-label={t.page(page, document.numPages)}
        aria-describedby="preview-text"
        className={classes['page']}
        hidden={error !== null}
      />
      <div id="preview-text" className="visually-hidden" role="region" aria-label={t.text}>
        {text}
      </div>
    </div>
  );
}
