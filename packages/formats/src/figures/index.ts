export { figureSvg } from './figureSvg.ts';
export { FIGURE_CSS, type Look } from './look.ts';
