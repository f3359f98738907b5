import type { DocumentLanguage } from '@docket/contracts';
import { invitationUrl, type MailContent } from '@docket/domain';
import { ar } from './messages/ar.js';
import { de } from './messages/de.js';
import { en, type MailMessages } from './messages/en.js';
import { es } from './messages/es.js';
import { fr } from './messages/fr.js';
import { ja } from './messages/ja.js';
import { tr } from './messages/tr.js';

/** Texts of messages by language. */
export const catalogs: Record<DocumentLanguage, MailMessages> = { en, de, fr, es, tr, ja, ar };

/** A message as the recipient sees it. */
export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/** The parts of a message. All values are plain text. */
interface Parts {
  language: DocumentLanguage;
  subject: string;
  greeting: string;
  body: string;
  link: { label: string; url: string; expires: string; hint: string } | null;
  note: string;
  footer: string;
}

/** Renders a message as text and as HTML, in its language. It refers to no images and no other resources. */
export function renderMail(content: MailContent, publicUrl: string): RenderedMail {
  const parts = partsOf(content, publicUrl);
  return { subject: parts.subject, text: textOf(parts), html: htmlOf(parts) };
}

function partsOf(
  { kind, language, name, organization, timeZone, link }: MailContent,
  publicUrl: string,
): Parts {
  const t = catalogs[language];
  const { subject, body, button = '', note } = t.kinds[kind];
  return {
    language,
    subject: oneLine(subject(organization)),
    greeting: t.greeting(name),
    body: body(organization),
    link: link && {
      label: button,
      url: invitationUrl(publicUrl, link.token),
      expires: t.expires(instantText(link.expiresAt, language, timeZone)),
      hint: t.linkHint,
    },
    note,
    footer: t.footer(publicUrl),
  };
}

const textOf = ({ greeting, body, link, note, footer }: Parts): string =>
  [
    greeting,
    body,
    ...(link ? [`${link.label}:\n${link.url}`, link.expires] : []),
    note,
    `-- \n${footer}`,
  ].join('\n\n') + '\n';

const PARAGRAPH = 'margin:0 0 16px';
const QUIET = 'margin:0 0 16px;color:#566473;font-size:14px';

function htmlOf({ language, subject, greeting, body, link, note, footer }: Parts): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const button = link
    ? `<p style="${PARAGRAPH}"><a href="${escape(link.url)}" style="display:inline-block;padding:10px 18px;border-radius:4px;background:#0B6E6E;color:#FFFFFF;text-decoration:none">${escape(link.label)}</a></p>
<p style="${QUIET}">${escape(link.expires)}</p>
<p style="${QUIET}">${escape(link.hint)}<br><a href="${escape(link.url)}" dir="ltr" style="color:#0B6E6E;word-break:break-all">${escape(link.url)}</a></p>
`
    : '';
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(subject)}</title>
</head>
<body style="margin:0;padding:24px;background:#FFFFFF;color:#16202B;font:16px/1.5 system-ui,sans-serif">
<main style="max-width:560px;margin:0 auto">
<p style="${PARAGRAPH}">${escape(greeting)}</p>
<p style="${PARAGRAPH}">${escape(body)}</p>
${button}<p style="${QUIET}">${escape(note)}</p>
<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #D9DFE5;color:#566473;font-size:14px">${escape(footer)}</p>
</main>
</body>
</html>
`;
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);

/** Returns a text for a header, which has one line. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const instantText = (instant: string, language: DocumentLanguage, timeZone: string): string =>
  new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'long', timeStyle: 'long' }).format(
    new Date(instant),
  );
