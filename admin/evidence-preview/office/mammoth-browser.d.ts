/** The build of mammoth for browsers, which takes an array buffer in Node, too. */
declare module 'mammoth/mammoth.browser.js' {
  import mammoth from 'mammoth';
  export default mammoth;
}
