import {
  MAX_SHEET_BYTES,
  SHEET_HEAD_BYTES,
  sheetMediaTypeOf,
  errorMessages,
  type AttendanceSheet,
} from '@docket/contracts';
import { ActionIcon, Button, FileButton, Group, Input } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { messageOf } from '../../api/failure.js';
import { size } from '../../format/number.js';
import { classroomSessions } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { uploadSheet } from './api/upload-sheet.js';

const t = classroomSessions.form;

type Props = {
  sheet: AttendanceSheet | null;
  change: (sheet: AttendanceSheet | null) => void;
  error: string | null;
};

/** File that does not fit the limits of an attendance sheet, with the same message as the API's. */
class UnsuitableFile extends Error {}

async function upload(file: File): Promise<AttendanceSheet> {
  const { sheetTooLarge, sheetType } = errorMessages.classroomSessions;
  if (file.size > MAX_SHEET_BYTES) throw new UnsuitableFile(sheetTooLarge(MAX_SHEET_BYTES / 1024 ** 2));
  const head = new Uint8Array(await file.slice(0, SHEET_HEAD_BYTES).arrayBuffer());
  if (sheetMediaTypeOf(head) === null) throw new UnsuitableFile(sheetType);
  return uploadSheet(file);
}

/** The attendance sheet, which is uploaded as soon as it is chosen. */
export function SheetField({ sheet, change, error }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const uploading = useMutation({
    mutationFn: upload,
    onSuccess: (stored) => {
      change(stored);
      announce(t.added(stored.fileName));
    },
  });
  const failure =
    uploading.error &&
    (uploading.error instanceof UnsuitableFile ? uploading.error.message : messageOf(uploading.error));
  const remove = () => {
    if (sheet) announce(t.removed(sheet.fileName));
    change(null);
    button.current?.focus();
  };
  return (
    <Input.Wrapper
      label={t.sheet}
      labelElement="div"
      description={t.sheetHint}
      error={failure ?? error}
      errorProps={{ role: 'alert' }}
    >
      <Group gap="sm" mt={6}>
        <FileButton
          accept="application/pdf,image/png,image/jpeg"
          onChange={(file) => file && uploading.mutate(file)}
          resetRef={{ current: null }}
        >
          {(props) => (
            <Button
              {...props}
              ref={button}
              variant="default"
              size="xs"
              leftSection={<IconPaperclip size={14} aria-hidden />}
              disabled={uploading.isPending}
              data-path="sheet"
            >
              {uploading.isPending ? t.uploading : t.choose}
            </Button>
          )}
        </FileButton>
        {sheet && (
          <span
            style={{
              display: 'inline-flex',
              alignItems: 'center',
              gap: 6,
              minWidth: 0,
              overflowWrap: 'anywhere',
            }}
          >
            <bdi>{sheet.fileName}</bdi>
            <span className="quiet figures">{size(sheet.size)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t.remove(sheet.fileName)}
              onClick={remove}
            >
              <IconX size={14} />
            </ActionIcon>
          </span>
        )}
      </Group>
    </Input.Wrapper>
  );
}
