import { documentLanguages, mailKinds } from '@docket/contracts';
import type { MailContent } from '@docket/domain';
import { describe, expect, it } from 'vitest';
import { catalogs, renderMail } from './render-mail.js';

const contentOf = (change: Partial<MailContent>): MailContent => ({
  kind: 'invitation',
  recipient: 'lin@x.example',
  language: 'en',
  attempts: 1,
  name: 'Lin',
  organization: 'Acme',
  timeZone: 'Europe/Berlin',
  link: { token: 'secret-token', expiresAt: '2026-12-07T21:30:00.000Z' },
  ...change,
});
const render = (change: Partial<MailContent> = {}) =>
  renderMail(contentOf(change), 'https://docket.example.com');

describe.each(documentLanguages)('messages in %s', (language) => {
  it.each(mailKinds)('%s has a subject, text and HTML with the same content', (kind) => {
    const link = kind === 'test' ? null : contentOf({}).link;
    const { subject, text, html } = render({ kind, language, link });
    expect(subject).toContain('Acme');
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    const address = 'https://docket.example.com/invitation#secret-token';
    expect([text.includes(address), html.includes(`href="${address}"`)]).toEqual([
      link !== null,
      link !== null,
    ]);
    for (const part of [catalogs[language].kinds[kind].note, 'https://docket.example.com'])
      for (const body of [text, html]) expect(body.replaceAll('&#39;', "'")).toContain(part);
    // No images, scripts or style sheets, and no address but that of Docket.
    expect(html).not.toMatch(/<(img|script|link|iframe)|url\(|@import/i);
    expect(
      (html.match(/https?:\/\/[^/"<#\s]+/g) ?? []).every((url) => url === 'https://docket.example.com'),
    ).toBe(true);
  });

  it('states until when the link is valid, in the time zone of the organization', () => {
    expect(render({ language }).text).toMatch(/22:30|10:30/);
  });
});

it('has every text in every language', () => {
  const textsOf = (language: keyof typeof catalogs): string[] =>
    Object.values(catalogs[language].kinds).flatMap(({ subject, body, button, note }) => [
      subject('Acme'),
      body('Acme'),
      button ?? '',
      note,
    ]);
  const english = textsOf('en');
  for (const language of documentLanguages.filter((each) => each !== 'en'))
    expect(textsOf(language).filter((text, at) => text !== '' && text === english[at])).toEqual([]);
});

it('escapes names, and keeps the subject on one line', () => {
  const { subject, html } = render({ name: '<b>"Lin"</b>', organization: 'A & B\r\nBcc: all@x.example' });
  expect(html).not.toContain('<b>');
  expect(html).toContain('&lt;b&gt;&quot;Lin&quot;&lt;/b&gt;');
  expect(subject).toBe('Invitation to A & B Bcc: all@x.example');
});
