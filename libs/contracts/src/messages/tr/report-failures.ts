import type { ErrorMessages } from '../index.js';

/** Explains each failure code to the person who requested the report, with the next step. */
export const failureMessages: ErrorMessages['failureMessages'] = {
  worker_lost:
    'Bu rapor oluşturulurken art arda on worker durdu. “Yeniden dene” düğmesini seçin. Yeniden başarısız olursa bir operatörden worker günlüklerini kontrol etmesini isteyin.',
  collect_failed:
    'Eğitim kayıtları okunamadı. “Yeniden dene” düğmesini seçin. Yeniden başarısız olursa bir operatörden veritabanını kontrol etmesini isteyin.',
  render_failed:
    'Belge oluşturulamadı. Toplanan veriler kaydedildi. Bu sorunu rapor kimliğiyle birlikte bir operatöre bildirin.',
  render_memory:
    'Belgenin oluşturulması izin verilenden fazla bellek gerektirdi. Bir operatörden RENDER_MEMORY_MB değerini artırmasını isteyin, sonra “Yeniden dene” düğmesini seçin.',
  render_timeout:
    'Rapor izin verilenden uzun sürdü veya oluşturma yanıt vermeyi bıraktı. Sistem daha az meşgulken “Yeniden dene” düğmesini seçin. Yeniden başarısız olursa bir operatörden worker günlüklerini kontrol etmesini isteyin.',
  storage_failed:
    'Belge kaydedilemedi. Bir operatörden depolamanın disk alanını ve izinlerini kontrol etmesini isteyin, sonra “Yeniden dene” düğmesini seçin.',
  subject_not_found: 'Bu raporun konusu artık yok. Başka bir konu seçip yeni bir rapor oluşturun.',
  population_mismatch:
    'Eğitime tabi kişilerin iki bağımsız sayımı farklı çıktı; bu nedenle göstergelere güvenilemez. Belge oluşturulmadı. Bu sorunu rapor kimliğiyle birlikte bir operatöre bildirin.',
  comparison_unavailable:
    'Önceki rapor artık karşılaştırılamıyor: verileri silinmiş veya Docket’in önceki bir sürümüyle oluşturulmuş. Raporu karşılaştırma olmadan oluşturun veya başka bir raporla karşılaştırın.',
  deadline_exceeded:
    'Hiçbir worker bu raporu 24 saat içinde başlatmadı. Bir operatörden worker’ların çalıştığını kontrol etmesini isteyin, sonra “Yeniden dene” düğmesini seçin.',
};

/** Tells an operator what to do about each failure code before retrying the report. */
export const failureRemedies: ErrorMessages['failureRemedies'] = {
  worker_lost:
    'Bu rapor oluşturulurken art arda on worker kayboldu. Sistemin worker süreçlerini, örneğin bellek yetersizliği nedeniyle, sonlandırıp sonlandırmadığını kontrol edin.',
  collect_failed: 'Kayıtlar okunamadı. Veritabanını ve bu rapora ilişkin worker günlüklerini kontrol edin.',
  render_failed:
    'Belge, toplanan verilerden oluşturulamadı. Yeniden deneme aynı verileri kullanır ve yine başarısız olur. Bu sorunu bildirin.',
  render_memory:
    'Oluşturma, izin verilenden fazla bellek gerektirdi. Yeniden denemeden önce RENDER_MEMORY_MB değerini artırın.',
  render_timeout:
    'Çalıştırma RENDER_TIMEOUT_SECONDS süresini aştı veya oluşturma iş parçacığı RENDER_STALL_SECONDS boyunca yaşam sinyali göndermedi. Hangisi olduğu worker günlüğünde yazar. Sistem daha az meşgulken yeniden deneyin, worker’lara daha fazla CPU verin veya sınırı artırın.',
  storage_failed:
    'Belge kaydedilemedi. Yeniden denemeden önce depolamanın disk alanını ve izinlerini kontrol edin.',
  subject_not_found: 'Raporun konusu silinmiş. Yeniden başarısız olacağından raporu yeniden denemeyin.',
  population_mismatch:
    'İki bağımsız sorgu, eğitime tabi kişi sayısını farklı buldu. Bu bir yazılım hatasıdır: raporu yeniden denemeyin ve sorunu bu raporun worker günlüğüyle birlikte bildirin.',
  comparison_unavailable:
    'Önceki raporun anlık görüntüsü eksik veya daha eski bir biçimde. Yeniden başarısız olacağından raporu yeniden denemeyin.',
  deadline_exceeded:
    'Hiçbir worker raporu 24 saat içinde başlatmadı. Yeniden denemeden önce worker’ların çalıştığını kontrol edin.',
};
