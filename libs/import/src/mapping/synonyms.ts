import type { ImportTableKind } from '@docket/contracts';
import { headerName } from './header-name.js';

const email =
  'e mail,email,mail,email address,e mail address,user email,users email,work email,primary email,email primary work,user e mail,learner email,employee email,mail adresse,e mail adresse,adresse mail,adresse e mail,adresse de messagerie,adresse de courriel,courriel,correo,correo electronico,direccion de correo,e posta,eposta,e posta adresi,البريد الالكتروني,البريد الإلكتروني,メール,メールアドレス,電子メール';
const employeeNumber =
  'employee number,employee id,employee no,personnel number,staff number,staff id,worker id,pers no,sis id,sis user id,personalnummer,mitarbeiternummer,matricule,numero de empleado,sicil no,sicil numarasi,personel no,الرقم الوظيفي,رقم الموظف,社員番号,従業員番号';
const account =
  'user name,username,login,login name,login id,user login,user id,benutzername,anmeldename,nom d utilisateur,identifiant,nombre de usuario,usuario,kullanici adi,اسم المستخدم,ユーザー名,ログインID';
const team =
  'team,team name,department,department name,division,group,org unit,organisation,organization,supervisory organization,abteilung,abteilungsname,bereich,gruppe,departement,service,equipe,equipo,departamento,area,departman,bolum,birim,takim,القسم,الادارة,الفريق,部署,部門,チーム';

/**
 * Names of columns in other systems by kind and field, in the languages of documents. Of two columns with such names, the earlier name
 * wins: the title of a course before its number, and whether somebody passed before whether they completed. The names of the fields
 * are added.
 */
const names: Partial<Record<ImportTableKind, Record<string, string>>> = {
  people: {
    email,
    employeeNumber,
    name: 'name,full name,first name last name,user,user name full,fullname,display name,employee name,worker,legal name,preferred name,learner,nachname vorname,vorname nachname,name vorname,nom complet,nom prenom,nom et prenom,nombre completo,apellidos y nombre,nombre y apellidos,ad soyad,adi soyadi,isim,الاسم,الاسم الكامل,氏名,名前',
    team,
    jobFunction:
      'job function,job title,title,position,business title,job profile,role title,stellenbezeichnung,position bezeichnung,funktion,berufsbezeichnung,poste,fonction,intitule du poste,puesto,cargo,unvan,gorev,pozisyon,المسمى الوظيفي,役職,職種',
    joinedAt:
      'joined,joined on,join date,start,entry,entry date,joining date,hire date,date hired,start date,employment start,employment start date,date of joining,eintrittsdatum,eintritt,einstellungsdatum,beginn,date d embauche,date d entree,date de debut,fecha de alta,fecha de ingreso,fecha de contratacion,ise giris tarihi,baslangic tarihi,تاريخ التعيين,تاريخ الالتحاق,入社日,入社年月日',
    leftAt:
      'left,left on,leaving,leaving date,leave date,termination date,end date,exit date,employment end,employment end date,last working day,austrittsdatum,austritt,ende,date de depart,date de sortie,date de fin,fecha de baja,fecha de salida,isten cikis tarihi,ayrilis tarihi,تاريخ المغادرة,退職日,退社日',
    languages: 'programming languages,programmiersprachen,langages,lenguajes,programlama dilleri',
  },
  attempts: {
    email,
    employeeNumber,
    account,
    topic:
      'topic,topic id,content,course,course name,course title,module,module name,training,training title,content name,item title,activity,activity name,assessment,assessment name,quiz,lesson,kurs,kursname,kurstitel,schulung,thema,cours,nom du cours,intitule du cours,formation,curso,nombre del curso,formacion,kurs adi,egitim,egitim adi,ders,الدورة,اسم الدورة,コース,コース名,講座名,研修名,course code,course id,item id',
    completedAt:
      'completed,completed on,completed at,completion date,date completed,completed date,completion time,finished,finished on,finished at,date finished,end date,passed on,transcript completed date,course completion date,time completed,submitted,submitted on,submitted at,submission date,abschlussdatum,abgeschlossen am,abgeschlossen,beendet am,beendet,bestanden am,date d achevement,date de fin,date de completion,termine le,termine,acheve le,fecha de finalizacion,fecha de termino,completado el,finalizado,tamamlanma tarihi,bitis tarihi,tamamlandi,تاريخ الاكمال,تاريخ الانتهاء,完了日,完了日時,修了日,受講完了日,終了日時',
    startedAt:
      'started,started on,started at,start date,date started,begin date,start time,begonnen am,begonnen,gestartet am,startdatum,date de debut,commence le,commence,fecha de inicio,iniciado el,comenzado el,comenzado,baslama tarihi,baslangic tarihi,تاريخ البدء,開始日,開始日時',
    scoreMax:
      'score max,max score,maximum score,max grade,maximum grade,max points,maximum points,points possible,possible points,possible score,total points,out of,hochstpunktzahl,maximale punktzahl,max punkte,erreichbare punkte,score maximal,note maximale,points possibles,nota maxima,puntuacion maxima,en yuksek puan,maksimum puan,tam puan,الدرجة القصوى,満点,最高点',
    score:
      'score,score scaled,scaled score,scaled,final exam score,grade,result score,percentage,percent,final score,final grade,score percent,mark,marks,points,average score,transcript score,note,punkte,punktzahl,ergebnis in,prozent,bewertung,note finale,resultat en,calificacion,puntuacion,nota,puan,not,yuzde,الدرجة,النتيجة النهائية,得点,点数,スコア,評点',
    result:
      'result,passed,is passed,pass fail,pass,success,success status,successful,bestanden,erfolg,reussi,reussite,aprobado,exito,gecti,gecti mi,ناجح,合否,outcome,ergebnis,resultat,resultado,sonuc,النتيجة,結果,status,state,completion status,completed status,transcript status,enrollment status,course status,progress status,completed,is completed,completion,zustand,abschlussstatus,statut,etat,estado,durum,الحالة,状態,ステータス',
    // The ID of an enrollment is that of every attempt in it.
    id: 'attempt id,record id,transcript id,versuch id',
    language: 'programming language,code language,programmiersprache,langage',
  },
  teams: { name: team },
};

/** Columns with the first and the last name of a person. */
export const nameParts = {
  first: 'first name,firstname,given name,forename,vorname,prenom,nombre,ad,adi,الاسم الاول,名'
    .split(',')
    .map(headerName),
  last: 'last name,lastname,surname,family name,nachname,familienname,nom,nom de famille,apellido,apellidos,apellido s,soyad,soyadi,اسم العائلة,姓'
    .split(',')
    .map(headerName),
};

/** Words of columns about somebody or something else than the record. */
const otherSubjects =
  'verification|feedback|manager|supervisor|approver|instructor|trainer|teacher|tutor|emergency|assigned|due|expir\\w*|enrol\\w*|last|previous|modified|created|probation|vorgesetzt\\w*|dozent\\w*|probezeit|responsable|superviseur|formateur|essai|jefe|prueba|yonetici|egitmen';
/** Words of columns about what is expected, and of numbers that are no result of an attempt. */
const noOutcomes =
  'estimated|expected|planned|scheduled|target|required|voraussichtlich\\w*|geplant\\w*|prevue?s?|previst[ao]s?|planlanan|passing|pass mark|max\\w*|min(?:im\\w*)?|possible|threshold|weight|credits?|pre ?test|progress|percent(?:age)? complet\\w*|complet\\w* percent(?:age)?';
/** Columns that are not suggested for a field whose name is only a part of theirs. */
export const OTHER_SUBJECT = new RegExp(`\\b(?:${otherSubjects}|${noOutcomes})\\b`);

/** Returns the known names of a column for a field, in the form of `headerName`. */
export const namesOfField = (kind: ImportTableKind, field: string): string[] =>
  [field, ...(names[kind]?.[field]?.split(',') ?? [])].map(headerName);
