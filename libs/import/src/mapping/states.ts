import { headerName } from './header-name.js';
import { valueKey } from './value-key.js';

/** What a state means: a result, a completion without one, or null if the row is not an attempt that was completed. */
export type StateMeaning = 'passed' | 'failed' | 'completed' | null;

/** States of learning management systems, in the languages of documents. */
const states: readonly (readonly [StateMeaning, string])[] = [
  ['passed', 'passed,pass,successful,success,bestanden,réussi,aprobado,başarılı,geçti,ناجح,合格'],
  ['passed', 'completed (achieved pass grade)'],
  ['failed', 'failed,fail,not passed,unsuccessful,nicht bestanden,échoué,échec,suspenso,no aprobado'],
  ['failed', 'başarısız,kaldı,راسب,不合格,completed (did not achieve pass grade)'],
  ['completed', 'completed,complete,finished,done,complete via rpl,abgeschlossen,beendet,erledigt'],
  ['completed', 'terminé,achevé,complété,completado,finalizado,tamamlandı,مكتمل,完了,修了,受講済み'],
  [null, 'not attempted,not started,not yet started,never accessed,not completed,incomplete,in progress'],
  [null, 'started,enrolled,subscribed,registered,assigned,withdrawn,no show,cancelled,canceled,overdue'],
  [null, 'past due,pending,pending approval,approved,exempt,expired,waiting,suspended,removed,denied'],
  [null, 'nicht begonnen,nicht gestartet,nicht abgeschlossen,in bearbeitung,angemeldet,offen,überfällig'],
  [null, 'non commencé,en cours,inscrit,non terminé,no iniciado,en curso,en progreso,no completado'],
  [
    null,
    'başlamadı,devam ediyor,tamamlanmadı,لم يبدأ,قيد التقدم,غير مكتمل,未開始,未着手,進行中,受講中,未完了',
  ],
];

const meanings: ReadonlyMap<string, StateMeaning> = new Map(
  states.flatMap(([meaning, names]) => names.split(',').map((name) => [valueKey(name), meaning] as const)),
);

/** Longer texts are no states, also with the name of the teacher who has set them. */
const MAX_LENGTH = 200;

/** Returns what a state means, also if a teacher has set it; undefined if it is not known. */
export const meaningOfState = (state: string): StateMeaning | undefined =>
  state.length > MAX_LENGTH ? undefined : meanings.get(valueKey(state.replace(/ \(set by .*\)$/i, '')));

/**
 * Returns the meanings of the states of a file, for `values.result`. States that are not known are missing.
 * @param column whose name says what `true` and `false` mean, for example `Passed`
 */
export function suggestStates(column: string, found: Iterable<string>): Record<string, StateMeaning> {
  const suggested: Record<string, StateMeaning> = {};
  for (const state of found) {
    const meaning = meaningOfFlag(column, state) ?? meaningOfState(state);
    if (meaning !== undefined) suggested[state] = meaning === 'no' ? null : meaning;
  }
  return suggested;
}

/** Returns the meaning of `true` and `false` in the column of a state, where `no` is a row without an attempt. */
function meaningOfFlag(column: string, value: string): 'passed' | 'failed' | 'completed' | 'no' | undefined {
  if (column.length > MAX_LENGTH) return undefined;
  // "Is Passed", "Passed?" and "Geçti mi?"
  const state = meaningOfState(column.replace(/^is /i, '').replace(/(?: mi)?[\s?]*$/i, ''));
  if (state !== 'passed' && state !== 'completed') return undefined;
  if (TRUE.test(value)) return state;
  if (!FALSE.test(value)) return undefined;
  return state === 'passed' ? 'failed' : 'no';
}

/** Names of columns that say whether somebody still belongs to the organization, in the form of `headerName`. */
const presence =
  'active,is active,enabled,status,state,employment status,employee status,worker status,user status,account status,aktiv,beschaftigungsstatus,actif,statut,activo,estado,aktif,durum,الحالة,نشط,在籍状況,状態'.split(
    ',',
  );
const absent =
  'terminated,inactive,deactivated,disabled,left,former,resigned,retired,archived,deleted,no longer employed,inaktiv,ausgeschieden,inactif,parti,inactivo,baja,pasif,ayrıldı,غير نشط,退職'
    .split(',')
    .map(valueKey);

/** Returns the values of a column of people that say that somebody has left, for `leftOutRows`. */
export function absentStates(column: string, found: readonly string[]): string[] {
  const name = headerName(column);
  if (!presence.includes(name)) return [];
  const isFlag = /^(?:is )?(?:active|enabled|aktiv|actif|activo|aktif|نشط)$/.test(name);
  return found.filter((state) => absent.includes(valueKey(state)) || (isFlag && FALSE.test(state)));
}

const TRUE = /^(?:true|yes|y|1|ja|oui|sí|si|evet|نعم|はい)$/i;
const FALSE = /^(?:false|no|n|0|nein|non|hayır|لا|いいえ)$/i;
