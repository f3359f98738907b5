import type { Formats } from '../../language/formats.js';
import type { PeriodMessages } from './en.js';

/** Japanese messages about the period of a document. */
export const ja = ({ count, percent }: Formats): PeriodMessages => ({
  period: '対象期間',
  periodValue: (from, to) => `${from} より後、${to} まで`,
  positions: {
    title: '各四半期末の状況',
    about: (timeZone) =>
      `期間の開始時点、各暦四半期の末（タイムゾーン ${timeZone}）、期間の終了時点の状況です。いずれも本文書の作成時に把握していた記録に基づきます。`,
    instant: '時点',
    edges: { from: '期間の開始', quarter: '四半期末', to: '期間の終了' },
    eligible: '受講対象者',
  },
  onboarding: {
    title: '新規参加者の研修',
    nobody: '期間内に参加した人はいません。',
    result: (inTime, due, days) =>
      `期間内に参加した人のうち ${percent(inTime, due)}（${count(due)} 人中 ${count(inTime)} 人）が ${count(days)} × 24 時間以内にトピックに合格しました。`,
    notYetDue: (people, days) =>
      `期限前：${count(people)} 人。${count(days)} × 24 時間の期限が期間の終了後に来るため、合格や退職の有無にかかわらず、率から除外しています。`,
    person: '氏名',
    team: 'チーム',
    joined: '参加日時',
    left: (at) => `退職 ${at}`,
    firstPass: '最初の合格',
    days: '日数',
    status: '状況',
    never: 'なし',
    states: { 'in-time': '期限内', late: '期限後', 'no-pass': '合格なし', 'not-yet-due': '期限前' },
  },
  rules: {
    quarters: '四半期末',
    quartersValue: (timeZone) =>
      `タイムゾーン ${timeZone} における暦四半期の最後の 1 ミリ秒です。各時点の状況には、その時点のロール、チーム、設定、コンテンツ、集計期間を使用します。`,
    onboarding: '新規参加者の研修',
    onboardingValue: (days) =>
      `期間内に在籍が始まった人を参加者とします。参加から期間の終了までのいずれかの時点で受講対象者である人を数え、復帰した人は改めて参加者とします。期限内：参加以降の最初の合格（トピックは問わない）が参加から ${count(days)} × 24 時間以内。期限前：この時間が期間の終了後に満了する人。すでに合格または退職した人も含みます（早期の合格だけを数えると率が高くなるため）。満了前に退職した人も、この時間が期間内に満了すれば期限到来とします。率：期限内の人数 ÷ 期限が到来した人数。日数は切り上げます。`,
  },
});
