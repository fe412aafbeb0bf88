using Jqm.ReturnPolicy.Cli;

using var interrupt = new Interrupt();
return CommandLineApp.Invoke(args, ToolEnvironment.OfProcess() with { RunEnded = interrupt.RunEnded }, interrupt.Token);
