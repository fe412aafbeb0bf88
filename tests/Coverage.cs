#:property RestorePackagesWithLockFile=false

// Adds up the coverage that the test projects wrote and prints a table: `dotnet run tests/Coverage.cs -- <folder>`. Fails below the thresholds.
// tests/coverage.sh calls it.
using System.Globalization;
using System.Text.Json;

const double LinesWanted = 98;
const double BranchesWanted = 95;
string[] packages = ["Jqm.ReturnPolicy.dll", "Jqm.ReturnPolicy.Json.dll"];

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var lines = new Dictionary<(string Package, string File, int Line), bool>();
var branches = new Dictionary<(string Package, string File, int Line, string Method, int Ordinal), bool>();
foreach (string report in Directory.EnumerateFiles(args[0], "*.json"))
    Add(JsonDocument.Parse(File.ReadAllBytes(report)).RootElement);

bool enough = true;
Console.WriteLine($"{"package",-28}{"lines",16}{"",9}{"branches",16}");
foreach (string package in packages)
{
    var ownLines = lines.Where(line => line.Key.Package == package).ToList();
    var ownBranches = branches.Where(branch => branch.Key.Package == package).ToList();
    double linesHit = Percent(ownLines.Count(line => line.Value), ownLines.Count);
    double branchesHit = Percent(ownBranches.Count(branch => branch.Value), ownBranches.Count);
    enough &= linesHit >= LinesWanted && branchesHit >= BranchesWanted;
    Console.WriteLine($"{Path.GetFileNameWithoutExtension(package),-28}{Ratio(ownLines.Select(line => line.Value)),16}{linesHit,7:F2} %{Ratio(ownBranches.Select(branch => branch.Value)),16}{branchesHit,7:F2} %");
}

Console.WriteLine();
Console.WriteLine("Not covered:");
var missing = lines.Where(line => !line.Value).Select(line => (line.Key.File, line.Key.Line, What: "line"))
    .Concat(branches.Where(branch => !branch.Value).Select(branch => (branch.Key.File, branch.Key.Line, What: "branch")))
    .Distinct()
    .GroupBy(miss => (miss.File, miss.What))
    .OrderBy(group => group.Key.File, StringComparer.Ordinal);
foreach (var group in missing)
    Console.WriteLine($"  {group.Key.File}, {group.Key.What} {string.Join(", ", group.Select(miss => miss.Line).Order())}");
if (!enough)
    Console.WriteLine($"Below {LinesWanted} % of lines or {BranchesWanted} % of branches.");
return enough ? 0 : 1;

static double Percent(int hit, int all) => all == 0 ? 0 : 100.0 * hit / all;

static string Ratio(IEnumerable<bool> hits) => $"{hits.Count(hit => hit)} of {hits.Count()}";

void Add(JsonElement report)
{
    foreach (JsonProperty package in report.EnumerateObject().Where(package => packages.Contains(package.Name)))
        foreach (JsonProperty file in package.Value.EnumerateObject())
            foreach (JsonProperty method in file.Value.EnumerateObject().SelectMany(type => type.Value.EnumerateObject()))
                AddMethod(package.Name, InRepository(file.Name), method);
}

void AddMethod(string package, string file, JsonProperty method)
{
    foreach (JsonProperty line in method.Value.GetProperty("Lines").EnumerateObject())
    {
        var key = (package, file, int.Parse(line.Name, CultureInfo.InvariantCulture));
        lines[key] = lines.GetValueOrDefault(key) || line.Value.GetInt32() > 0;
    }

    foreach (JsonElement branch in method.Value.GetProperty("Branches").EnumerateArray())
    {
        var key = (package, file, branch.GetProperty("Line").GetInt32(), method.Name, branch.GetProperty("Ordinal").GetInt32());
        branches[key] = branches.GetValueOrDefault(key) || branch.GetProperty("Hits").GetInt32() > 0;
    }
}

static string InRepository(string path)
{
    int at = path.Replace('\\', '/').LastIndexOf("/src/", StringComparison.Ordinal);
    return at < 0 ? path : path[(at + 1)..];
}
