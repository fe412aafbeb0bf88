using Jqm.ReturnPolicy.DuckDb.Cli;

using var interrupt = new Interrupt();
return DuckDbApp.Invoke(args, ToolEnvironment.OfProcess(), interrupt.Token);
