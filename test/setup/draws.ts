import fc from 'fast-check';

// A change is judged by the same draws each time it is judged; who works on it tries others with every run.
if (process.env['CI']) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 26_2020 });
