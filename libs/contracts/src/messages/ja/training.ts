import type { ErrorMessages } from '../index.js';

/** Messages of errors about recorded attempts. */
export const training: ErrorMessages['training'] = {
  attemptsInvalid: '一部に問題があるため、受験はまったく記録されませんでした。問題の一覧を確認してください。',
  unknownPerson: (person: string) =>
    `メンバー「${person}」が見つかりません。先に組織に追加するか、値を修正してください。`,
  contradictoryPerson: (person: string, other: string) =>
    `受験が 2人を示しています：${person} と ${other}。一方の値を修正するか、省略してください。`,
  unknownTopic: (topic: string) =>
    `トピック「${topic}」が見つかりません。先にコンテンツに追加するか、値を修正してください。`,
  ambiguousKey: (value: string) =>
    `「${value}」は、大文字と小文字または表示されない文字だけが異なる複数の記録に一致します。いずれか 1つとまったく同じに入力するか、その ID を送信してください。`,
  startsAfterCompletion: 'startedAt が completedAt より後です。どちらかを修正してください。',
  inFuture: '日時が未来です。記録できるのは、すでに完了した受験だけです。',
  conflictsWithinRequest: (index: string) =>
    `受験 ${index} は、sourceId が同じで値が異なります。受験ごとに別の sourceId を付けてください。`,
  conflictsWithRecorded: () =>
    'この sourceId の受験が、異なる値ですでに記録されています。受験は変更されません。修正した受験を新しい sourceId で送信し、この受験を取り消してください。',
};
