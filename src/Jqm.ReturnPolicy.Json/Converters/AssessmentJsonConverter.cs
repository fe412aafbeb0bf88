using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jqm.ReturnPolicy.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write assessments in their wire form.</summary>
public sealed class AssessmentJsonConverter : JsonConverter<Assessment>
{
    /// <inheritdoc/>
    /// <exception cref="InvalidInputException">The JSON is not of the form, or a value in it is not valid.</exception>
    public override Assessment Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReturnPolicyJson.ReadAssessment(Raw.Read(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Assessment value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        Raw.Write(writer, ReturnPolicyJson.ToUtf8Bytes(value));
    }
}
