namespace Jqm.ReturnPolicy.Programs;

/// <summary>The kind of project that an example is a program of. It decides the implicit usings.</summary>
public enum ProjectKind
{
    /// <summary><c>dotnet new console</c>.</summary>
    Console,

    /// <summary><c>dotnet new worker</c>.</summary>
    Worker,

    /// <summary><c>dotnet new web</c>.</summary>
    Web,
}
