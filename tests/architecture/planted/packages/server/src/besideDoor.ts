export { inner } from '../../formats/src/case-file/inner.ts';
