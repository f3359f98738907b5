import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about frameworks, their packs and CWE overrides. */
export const frameworks: ErrorMessages['frameworks'] = {
  notFound: 'Marco no encontrado. Compruebe el ID o recargue la lista.',
  notOwasp: (id) => `«${id}» no es una lista de OWASP. Solicítelo como marco normativo.`,
  notRegulatory: (id) => `«${id}» no es un marco normativo. Solicítelo como lista de OWASP.`,
  itemNotFound: (framework) =>
    `Elemento no encontrado en ${framework}. Compruebe el ID o elija un elemento del marco.`,
  packNotFound: (id) =>
    `Marco personalizado «${id}» no encontrado. Compruebe el ID o recargue la lista. Los marcos suministrados no se pueden modificar ni eliminar.`,
  invalidReferences:
    'La definición del marco remite a elementos que no se pueden usar. Consulte los detalles de los errores.',
  tooManyPacks: (max) =>
    `Una organización puede tener ${counted(max, 'marco personalizado', 'marcos personalizados')}. Elimine antes uno que ya no se necesite.`,
  tooManyItems: (max) =>
    `Todos los marcos personalizados juntos pueden tener ${counted(max, 'elemento', 'elementos')}. Elimine elementos o un marco que ya no se necesite.`,
  tooManyCwes: (max) =>
    `Los elementos de todos los marcos personalizados juntos pueden tener ${max.toLocaleString('es')} CWE, incluidas las de los elementos a los que remiten. Elimine CWE o referencias.`,
  referencedBy: (id, problem) =>
    `El marco «${id}» remite a este, por lo que el cambio lo dejaría inservible: ${problem} Modifique antes «${id}».`,
  personBasedItem: (itemId) =>
    `«${itemId}» es un elemento basado en personas sin correspondencia CWE, por lo que no se puede personalizar. Elija un elemento con CWE.`,
  personBasedItemIssue:
    'Un elemento basado en personas no tiene correspondencia CWE. Elija un elemento con CWE.',
  noRequiredShare: (itemId) =>
    `El marco no define un porcentaje requerido para «${itemId}», por lo que se aplica el umbral de cobertura. Para cambiarlo, abra «Configuración».`,
  noRequiredShareIssue:
    'El marco no define un porcentaje requerido para este elemento. Cambie el umbral de cobertura.',
  notLower: (itemId, percent) =>
    `El marco exige el ${percent}\u00a0% para «${itemId}». Introduzca un porcentaje menor o restablezca el porcentaje requerido por el marco.`,
  notLowerIssue: (percent) => `Introduzca menos de ${percent}.`,
  lowerWithoutEffect: (itemId, ofPack, threshold) =>
    `El umbral de cobertura es del ${threshold}\u00a0% y el marco exige el ${ofPack}\u00a0% para «${itemId}», por lo que un porcentaje menor no tendría efecto. Reduzca antes el umbral de cobertura en la configuración.`,
  lowerWithoutEffectIssue: (threshold) =>
    `Un porcentaje menor no tiene efecto mientras el umbral de cobertura sea del ${threshold}\u00a0%.`,
  belowThreshold: (itemId, threshold) =>
    `El porcentaje requerido de «${itemId}» no puede ser inferior al umbral de cobertura del ${threshold}\u00a0%. Introduzca al menos ${threshold}.`,
  belowThresholdIssue: (threshold) => `Introduzca al menos ${threshold}, el umbral de cobertura.`,
  unknownFramework: (reference, frameworkId) =>
    `«${reference}» remite al marco «${frameworkId}», que no se encontró. Corrija el ID o añada antes ese marco.`,
  unknownItem: (reference, frameworkId, itemId) =>
    `«${reference}» remite al elemento «${itemId}», que no se encontró en el marco «${frameworkId}». Corrija el ID del elemento.`,
  circularReference: (reference, address) =>
    `«${reference}» es una referencia circular a «${address}». Elimine la referencia.`,
  noCwes: (reference) => `«${reference}» no tiene CWE, por lo que no aporta nada. Elimine la referencia.`,
};
