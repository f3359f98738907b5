export * from './pdf/fonts.js';
export * from './pdf/layout.js';
export * from './pdf/pdfium.js';
export * from './pdf/qpdf.js';
export * from './images.js';
