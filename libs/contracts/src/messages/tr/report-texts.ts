import type { ErrorMessages } from '../index.js';

/** Texts about reports by their English text. */
export const reportTexts: ErrorMessages['reportTexts'] = {
  'Training Report': 'Eğitim Raporu',
  'Training status across the organization: people, completion, scores, teams, and the least-covered topics.':
    'Kuruluş genelinde eğitim durumu: kişiler, tamamlanma, puanlar, ekipler ve eğitim oranı en düşük konular.',
  'Eligible people': 'Eğitime tabi kişiler',
  'People with an attempt, last 30 days': 'Son 30 günde denemesi olanlar',
  'Mandatory completion rate': 'Zorunlu atamaların tamamlanma oranı',
  'Mean topic score': 'Ortalama konu puanı',
  'Active assignments': 'Aktif atamalar',
  'Assignments with overdue assignees': 'Gecikmiş kişi bulunan atamalar',
  'Attempts in the training window': 'Eğitim dönemindeki denemeler',
  'Topic passes': 'Başarılan konular',

  'Assignment Compliance Report': 'Atama Uyum Raporu',
  'Status of every assignee of one assignment: progress, completion and score, overdue assignees first.':
    'Bir atamanın tüm atanan kişilerinin durumu: ilerleme, tamamlanma ve puan; önce gecikmiş kişiler.',
  Assignment: 'Atama',
  Assignees: 'Atanan kişiler',
  'Completion rate': 'Tamamlanma oranı',
  'Completed on time': 'Zamanında tamamlandı',
  'Completed late': 'Geç tamamlandı',
  Overdue: 'Gecikmiş',
  'In progress': 'Devam ediyor',
  'Not started': 'Başlamadı',
  'Average score': 'Ortalama puan',
  'Assignees who left': 'Ayrılan atanan kişiler',

  'Framework Evidence Report': 'Çerçeve Kanıt Raporu',
  'Coverage of every control of a framework: status, gaps, mapped topics, and the people not yet trained.':
    'Bir çerçevenin her kontrolünün kapsaması: durum, eksiklikler, eşlenen konular ve henüz eğitim almamış kişiler.',
  'Average trained share': 'Ortalama eğitim oranı',
  Framework: 'Çerçeve',
  'Framework version': 'Çerçeve sürümü',
  Coverage: 'Kapsama oranı',
  'Share met': 'Oran sağlandı',
  'Below share': 'Oranın altında',
  'No activity': 'Aktivite yok',
  'No content': 'İçerik yok',

  'Audit Sample': 'Denetim örneklemi',
  'A reproducible sample of people, with the attempts that satisfy each control and columns for the test results.':
    'Her kontrolü karşılayan denemeleri ve test sonuçları için sütunları içeren, yeniden üretilebilir bir kişi örneklemi.',
  Population: 'Ana kütle',
  'Sample size': 'Örneklem büyüklüğü',
  Seed: 'Başlangıç değeri',
  Stratification: 'Tabakalama',
  'People in the sample': 'Örneklemdeki kişiler',
  'People in the population': 'Ana kütledeki kişiler',
  'Population SHA-256': 'Ana kütlenin SHA-256 değeri',
  Completed: 'Tamamlandı',
  Trained: 'Eğitim gerekliliği karşılandı',
  'Not trained': 'Eğitim gerekliliği karşılanmadı',

  'Person Record': 'Kişi kaydı',
  'Everything on record about one person: memberships, assignments, controls, exemptions and every attempt.':
    'Bir kişiye ilişkin tüm kayıtlar: üyelikler, atamalar, kontroller, muafiyetler ve her deneme.',
  Person: 'Kişi',
  'Counted attempts': 'Sayılan denemeler',
  'Passing attempts': 'Başarılı denemeler',
  'Voided attempts': 'İptal edilen denemeler',
  'Topics trained on': 'Eğitim alınan konular',
  'Assignments completed': 'Tamamlanan atamalar',
  'Assignments overdue': 'Geciken atamalar',
  Exemptions: 'Muafiyetler',

  'Data as of': 'Veri tarihi',
  'Records known at': 'Bilinen kayıtlar',
  'Compare with': 'Karşılaştırma',
  Language: 'Dil',
  Orientation: 'Sayfa yönü',

  'Period from': 'Dönemin başlangıcı',
  'Period to': 'Dönemin sonu',

  'Passing score': 'Geçme puanı',
  'Training window': 'Eğitim dönemi',
  'Coverage threshold': 'Kapsama eşiği',
  'Eligible job functions': 'Eğitime tabi kişilerin görevleri',
  'Only people who work on bespoke software': 'Yalnızca kuruluşa özel yazılımlar üzerinde çalışanlar',
};
