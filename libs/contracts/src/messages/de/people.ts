import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about people. */
export const people: ErrorMessages['people'] = {
  notFound: 'Person nicht gefunden. Prüfen Sie die ID oder laden Sie die Liste neu.',
  notFoundAt:
    'Die Person war zu diesem Zeitpunkt kein Mitglied der Organisation. Wählen Sie einen späteren Zeitpunkt oder eine andere Person.',
  emailTaken: (email: string) =>
    `Eine andere, möglicherweise ausgeschiedene Person hat bereits die E-Mail-Adresse ${email}. Bearbeiten oder reaktivieren Sie stattdessen jene Person.`,
  emailTakenIssue:
    'Eine andere, möglicherweise ausgeschiedene Person hat bereits diese E-Mail-Adresse. Bearbeiten oder reaktivieren Sie stattdessen jene Person.',
  emailUsedForSignIn: (email: string) =>
    `Die Person meldet sich mit ${email} an. Die Adresse eines Kontos kann nicht geändert werden. Behalten Sie die aktuelle Adresse bei.`,
  emailUsedForSignInIssue:
    'Die Person meldet sich mit der aktuellen Adresse an, die nicht geändert werden kann. Behalten Sie die aktuelle Adresse bei.',
  emailAlias: (email: string, person: string) =>
    `Die Adresse ${email} ist ein E-Mail-Alias von ${person}. Entfernen Sie zuerst dort den Alias oder bearbeiten Sie stattdessen jene Person.`,
  emailAliasIssue: (person: string) =>
    `Diese Adresse ist ein E-Mail-Alias von ${person}. Entfernen Sie zuerst dort den Alias oder bearbeiten Sie stattdessen jene Person.`,
  identifierTaken: (value: string, person: string) =>
    `„${value}“ gehört bereits zu ${person}. Entfernen Sie die Kennung zuerst dort oder führen Sie die beiden Personen zusammen.`,
  identifierKnown: (value: string) => `Die Person hat „${value}“ bereits. Es wurde nichts geändert.`,
  identifierNotFound: 'Kennung nicht gefunden. Sie wurde möglicherweise entfernt. Laden Sie die Seite neu.',
  tooManyIdentifiers: (max: number) =>
    `Eine Person kann höchstens ${counted(max, 'Kennung', 'Kennungen')} haben. Entfernen Sie zuerst eine, die nicht mehr verwendet wird.`,
  ownAccess:
    'Sie können sich den Zugang nicht selbst entziehen. Bitten Sie einen anderen Administrator darum.',
  lastAdministrator:
    'Dies ist der letzte Administrator, der sich anmelden kann. Machen Sie zuerst eine andere Person zum Administrator und lassen Sie sie die Einladung annehmen.',
  merged: (email: string) =>
    `Diese Person wurde mit ${email} zusammengeführt. Dort befinden sich nun alle Datensätze. Verwenden Sie stattdessen jene Person.`,
  emailMerged: (email: string, into: string) =>
    `Die Person mit der E-Mail-Adresse ${email} wurde mit ${into} zusammengeführt, daher bleibt die Adresse vergeben. Bearbeiten Sie stattdessen jene Person.`,
  emailMergedIssue: (into: string) =>
    `Die Person mit dieser E-Mail-Adresse wurde mit ${into} zusammengeführt. Bearbeiten Sie stattdessen jene Person.`,
  mergeOther:
    'Die Person für die Zusammenführung wurde nicht gefunden. Prüfen Sie die ID oder wählen Sie die Person erneut.',
  mergeSame: 'Eine Person kann nicht mit sich selbst zusammengeführt werden. Wählen Sie eine andere Person.',
  mergeUpcoming: (email: string, joinedAt: string) =>
    `Die Mitgliedschaft von ${email} beginnt am ${joinedAt}. Führen Sie die Personen danach zusammen oder korrigieren Sie zuerst das Eintrittsdatum.`,
  mergeSignsIn: (email: string, into: string) =>
    `${email} kann sich anmelden oder hat eine offene Einladung. Führen Sie stattdessen ${into} mit ${email} als verbleibender Person zusammen.`,
  mergeBothSignIn: (email: string, into: string) =>
    `${email} und ${into} können sich beide anmelden oder haben offene Einladungen, und der Zugang einer Person kann nicht übertragen werden. Führen Sie nur Personen zusammen, von denen höchstens eine Zugang hat.`,
  keyCannotChangeAdministrator:
    'Ein API-Schlüssel kann keine Administratoren hinzufügen, ändern oder zusammenführen. Ein Administrator kann das auf der Seite „Personen“ tun.',
  joinsAfterLeaving:
    'Das Eintrittsdatum liegt nach dem Austrittsdatum. Wählen Sie ein früheres Eintrittsdatum.',
  joinsAfterLeavingIssue: (leftAt: string) =>
    `Die Person ist am ${leftAt} ausgeschieden. Wählen Sie ein früheres Eintrittsdatum.`,
  joinsAfterFirstMembership:
    'Das Eintrittsdatum liegt nicht vor dem Ende der ersten Mitgliedschaft. Wählen Sie ein früheres Eintrittsdatum.',
  joinsAfterFirstMembershipIssue: (endedAt: string) =>
    `Die erste Mitgliedschaft der Person endete am ${endedAt}. Wählen Sie einen früheren Zeitpunkt.`,
  changedAfterLeaving:
    'Eine ausgeschiedene Person behält Rolle, Team, Sprachen und Funktion vom Tag des Ausscheidens, wie sie in Berichten stehen. Reaktivieren Sie die Person, um sie zu ändern.',
  changedAfterLeavingIssue:
    'Die Person ist ausgeschieden, daher bleibt diese Angabe wie am Tag des Ausscheidens. Senden Sie status „active“, um sie zu ändern.',
  effectiveAfterLeavingIssue:
    'Die Person ist ausgeschieden, daher bleibt ihre Historie unverändert. Entfernen Sie das Gültigkeitsdatum oder senden Sie zuerst status „active“.',
  notEffectiveLater:
    'Der Wert gilt, seit die Person eingetreten ist. Daher kann bis zum Gültigkeitsdatum kein früherer Wert gelten.',
  notEffectiveLaterIssue:
    'Die Person hat diesen Wert seit ihrem Eintritt. Entfernen Sie ihn oder korrigieren Sie den Wert zuerst ab dem Eintrittsdatum.',
  effectiveBeforeJoining:
    'Das Gültigkeitsdatum liegt vor dem Eintritt der Person. Wählen Sie ein späteres Datum.',
  effectiveBeforeJoiningIssue: (joinedAt: string) =>
    `Die Person ist am ${joinedAt} eingetreten. Wählen Sie diesen oder einen späteren Zeitpunkt.`,
};
