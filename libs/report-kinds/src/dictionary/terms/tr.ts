import { tr as document } from '../../language/messages/tr.js';
import type { Glossary } from '../terms.js';

const { states, exempt, rules } = document;

/** Turkish glossary. */
export const tr: Glossary = {
  title: 'Terimler',
  terms: {
    active: ['Aktif', 'Kişi, bir üyeliğin başlangıcından sonuna kadar aktiftir; son an dahil değildir.'],
    assignee: ['Atanan kişi', 'Bir atamanın kapsamındaki kişi.'],
    assignment: ['Atama', 'Bir kişiye, ekibe veya kuruluşa zorunlu ya da isteğe bağlı olarak atanan içerik.'],
    attempt: [
      'Deneme',
      'Bir kişinin bir konudaki puanlı veya sonuçlu denemesi; denemeler hiç değiştirilmez, yalnızca eklenir ve iptal edilir.',
    ],
    averageAssigneeScore: [
      'Ortalama puan',
      'Puanı olan atanan kişilerin puanlarının ortalaması; bir kişinin puanı, izlenen konulardaki en iyi puanların ortalamasıdır.',
    ],
    averageScore: [
      'En iyi puan ortalaması',
      'Puanlı denemesi olan, eğitime tabi kişilerin eşlenen konularda eğitim dönemindeki en iyi puanlarının ortalaması.',
    ],
    completed: [states.completed, 'Tüm öğeler tamamlanmıştır; sonuncusu en geç kişinin son tarihindedir.'],
    completedLate: [
      states.completed_late,
      'Tüm öğeler tamamlanmıştır; sonuncusu kişinin son tarihinden sonradır.',
    ],
    completionRate: [
      'Tamamlanma oranı',
      'Zamanında veya geç tamamlanan atamaların tüm atamalara oranı; atamalar kişi bazında sayılır.',
    ],
    changedValue: [
      'Değer değişiklikleri',
      'Göstergelerin dayandığı ayarların, rollerin, son tarihlerin, çerçevelerin, CWE eşlemelerinin, gerekli oranların ve konuların CWE kimliklerinin başka değerleri.',
    ],
    correction: [
      'Düzeltme',
      'Bir kişinin verilerinde daha önceki bir andan itibaren geçerli olan veya katılım tarihine ya da geçmişteki bir ayrılma tarihine ilişkin değişiklik; önceden bilinen değerler saklanır.',
    ],
    countedAttempt: [
      'Sayılan deneme',
      'Kişinin bir risk veya kontrolde eğitim almış sayılmasını sağlayan, eğitim dönemindeki en son başarılı deneme.',
    ],
    coverage: [
      'Kapsama oranı',
      'Gerekli oranı sağlayan risklerin veya kontrollerin, içeriği olanlara oranı.',
    ],
    covered: [
      'Oran sağlandı',
      'Eğitim almış kişilerin oranı en az gerekli oran kadardır; eğitim almamış kişiler bulunabilir.',
    ],
    dataVersion: ['Veri sürümü', 'Bu belgenin dikkate aldığı son kayıt değişikliğinin numarası.'],
    daysOverdue: ['Gecikme günü', 'Kişinin son tarihinden bu yana başlayan 24 saatlik sürelerin sayısı.'],
    deadline: [
      'Kişinin son tarihi',
      'Atamanın son tarihi; kişi kapsama sonradan girdiyse veya muaf olduysa daha geç bir tarih.',
    ],
    eligible: [
      rules.eligible,
      '“Learner” rolündeki ve kuruluş belirlemişse belirlenen görevlerdeki aktif kişiler.',
    ],
    exempt: [
      exempt.marker,
      'Gerekçe, onaylayan ve bitiş belirtilerek muaf tutulmuş, bu nedenle toplamlara ve oranlara dahil edilmeyen.',
    ],
    inProgress: [
      states.in_progress,
      'Öğelerin tümü tamamlanmamıştır, son tarih geçmemiştir ve aktivite vardır.',
    ],
    input: [
      'Girdi',
      'Deneme kaydeden bir içe aktarılmış dosya veya aynı API istemcisinin ve kaynağın tüm istekleri.',
    ],
    item: [
      'Risk, kontrol',
      'Bir çerçevenin maddesi: bir OWASP listesinin modülü veya mevzuat çerçevesinin kontrolü.',
    ],
    jobScope: [
      'Belirlenen görevler',
      'Eğitime tabi kişileri görevlerle veya özel yazılım üzerinde çalışanlarla sınırlayan ayar.',
    ],
    leaver: [
      'Kuruluştan ayrıldı',
      'Atama oluşturulduktan sonra ayrılan atanan kişi; ayrıldığı andaki durumuyla gösterilir ve hiçbir toplama dahil edilmez.',
    ],
    meanShare: [
      'Ortalama eğitim oranı',
      'Oranı olan risklerin veya kontrollerin oranlarının ortalaması. İçeriği ya da eğitime tabi kişisi olmayanlar ve eğitime tabi herkesin muaf olduğu riskler veya kontroller dahil değildir.',
    ],
    meanTopicScore: [
      'Ortalama konu puanı',
      'Eğitim dönemindeki en iyi puanların, eğitime tabi her kişi ve puanlı denemesi olan her konu için bir puanla, ortalaması.',
    ],
    membership: ['Üyelik', 'Kuruluşa katılmaktan ayrılmaya kadar geçen süre; ayrılma anı dahil değildir.'],
    merged: [
      'Birleştirilen kişiler',
      'Aynı kişinin birleştirilmiş kayıtları; kişi, birleştirmenin kaydedildiği andan itibaren bir kez sayılır.',
    ],
    noActivity: ['Aktivite yok', 'Kimse eğitim almamıştır veya eğitime tabi kişi yoktur.'],
    noContent: ['İçerik yok', 'Risk veya kontrolle eşlenen konu yoktur.'],
    notStarted: [states.not_started, 'Aktivite yoktur ve son tarih geçmemiştir.'],
    onboarding: ['Oryantasyon', 'Dönemde katılan kişilerin herhangi bir konudaki ilk başarılı denemesi.'],
    overdue: [states.overdue, 'Öğelerin tümü tamamlanmamıştır ve kişinin son tarihi geçmiştir.'],
    partial: ['Oranın altında', 'Eğitim almış kişiler vardır, ancak oranları gerekli oranın altındadır.'],
    pass: ['Başarılı deneme', 'Puanı en az geçme puanı olan veya puanı yoksa sonucu “başarılı” olan deneme.'],
    passingScore: [rules.passingScore, 'Bir denemenin başarılı sayıldığı en düşük puan.'],
    peopleToTrain: [
      'Eğitim alacak kişi',
      'Gerekli orana ulaşmak için daha eğitim alması gereken eğitime tabi kişilerin sayısı.',
    ],
    population: ['Ana kütle', 'Örneklemin seçildiği tüm kişiler.'],
    populationHash: [
      'Ana kütlenin SHA-256 değeri',
      'Ana kütledeki tüm kişilerin sıralı kimliklerinin, ana kütleyi tanımlayan SHA-256 değeri.',
    ],
    requiredShare: [
      'Gerekli oran',
      'Durumun gerektirdiği en düşük eğitim oranı: kuruluşun kapsama eşiği ile çerçevenin gerektirdiği orandan yüksek olanı.',
    ],
    requirement: ['Gereklilik', 'Örneklemdeki bir kişinin başarmış veya tamamlamış olması gereken.'],
    satisfied: [
      'Eğitim aldı',
      'Kişinin, risk veya kontrolün gerektirdiği başarılı denemeleri eğitim döneminde vardır.',
    ],
    scenario: [
      'Öğrenme senaryosu',
      'Kişinin başlattığı ve tamamladığı, puansız eğitim içeriği; deneme değildir.',
    ],
    seed: [
      'Başlangıç değeri',
      'Seçimi belirleyen metin: aynı başlangıç değeri ve aynı ana kütle her zaman aynı seçimi verir.',
    ],
    share: ['Oran', 'Eğitim almış kişilerin, muafiyeti olmayan eğitime tabi kişilere oranı.'],
    snapshot: [
      'Anlık görüntü',
      'Bu belgenin tek bir veritabanı işleminde okunan tüm verileri; her gösterge yalnızca buna dayanır.',
    ],
    strata: ['Tabakalar', 'Her birinden büyüklüğüyle orantılı sayıda kişi seçilen, ana kütledeki ekipler.'],
    threshold: [
      rules.threshold,
      'Standardın değil, kuruluşun bir ayarı: her risk ve kontrol için en düşük gerekli oran.',
    ],
    topic: ['Konu', 'Bir ailenin modülünde yer alan eğitim içeriği birimi.'],
    trackedItem: ['İzlenen öğeler', 'Atanan kişinin tamamlaması gereken konular ve öğrenme senaryoları.'],
    trained: [
      'Eğitim almış',
      'Eğitim döneminde eşlenen bir konuda başarılı denemesi olan; kişilere ilişkin bir kontrol her konuyu sayar ve bildirilen her dilde başarılı deneme gerektirebilir.',
    ],
    trainedOnTopic: ['Eğitim almış', 'Eğitim döneminde konuda en az bir başarılı denemesi olan.'],
    trainingCoverage: [
      'Eğitim kapsamı',
      'Sayılan başarılı denemelerden fazlasını gerektiren bir kontrolün durumu: yalnızca eğitimi gösterir.',
    ],
    void: ['İptal', 'Bir denemeyi, kaydedildiği andan itibaren tüm göstergelerden çıkarır; geri alınmaz.'],
    window: [
      rules.window,
      'Bu belgenin anına kadar olan ve başarılı bir denemenin eğitim sayıldığı süre; uzunluğu kurallarda yazılıdır.',
    ],
  },
};
